package io.cxrating.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiagnosisTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Inject AgroalDataSource ledger;

  @Test
  void anUnreachableServerIsAnUnavailableLedger() {
    isUnavailable(
        catchThrowableOfType(
            SQLException.class,
            () -> DriverManager.getConnection("jdbc:postgresql://localhost:1/none")));
  }

  @Test
  void aTerminatedConnectionIsAnUnavailableLedger() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      isUnavailable(
          catchThrowableOfType(
              SQLException.class,
              () -> statement.execute("select pg_terminate_backend(pg_backend_pid())")));
    }
  }

  @Test
  void anExhaustedPoolIsAnUnavailableLedger() throws SQLException {
    var pool = new AgroalDataSourceConfigurationSupplier();
    pool.connectionPoolConfiguration()
        .maxSize(1)
        .acquisitionTimeout(Duration.ofMillis(100))
        .connectionFactoryConfiguration()
        .jdbcUrl(url)
        .principal(new NamePrincipal(user))
        .credential(new SimplePassword(password));
    try (AgroalDataSource one = AgroalDataSource.from(pool);
        Connection taken = one.getConnection()) {
      assertThat(taken.isValid(1)).isTrue();
      isUnavailable(catchThrowableOfType(SQLException.class, one::getConnection));
    }
  }

  @Test
  void anInvalidStatementIsAnInternalErrorWithoutDetails() throws SQLException {
    SQLException wrong;
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      wrong =
          catchThrowableOfType(
              SQLException.class, () -> statement.execute("select secret from nowhere"));
    }
    Problem problem = Diagnosis.of(new IllegalStateException("inside", wrong), "GET /test");
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.id()).isNotBlank();
    assertThat(problem.json())
        .contains(problem.id())
        .doesNotContain("secret")
        .doesNotContain("inside")
        .doesNotContain("java");
  }

  @Test
  void aFullQueueIsOverload() {
    Problem problem = Diagnosis.of(new RejectedExecutionException(), "POST /test");
    assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED);
    assertThat(problem.retryAfterSeconds()).isPositive();
  }

  @Test
  void aClientErrorKeepsItsStatusAndHidesItsCause() {
    Problem problem =
        Diagnosis.of(new BadRequestException(new IllegalStateException("inside")), "GET /test");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.json()).doesNotContain("inside");
  }

  private static void isUnavailable(SQLException failed) {
    Problem problem = Diagnosis.of(new IllegalStateException("inside", failed), "GET /test");
    assertThat(problem.code()).as(failed.toString()).isEqualTo(ProblemCode.LEDGER_UNAVAILABLE);
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.retryAfterSeconds()).isPositive();
    assertThat(problem.json()).doesNotContain("inside").doesNotContain("localhost");
  }
}
