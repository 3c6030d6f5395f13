package io.cxrating.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedLedgerTest {
  @Inject AgroalDataSource ledger;

  @Test
  void runsPostgresWithTheSchema() throws SQLException {
    assertThat(text("show server_version")).startsWith("18.");
    assertThat(text("select count(*) from interaction where source = 'no-such-source'"))
        .isEqualTo("0");
  }

  @Test
  void commitsDurably() throws SQLException {
    assertThat(text("show fsync")).isEqualTo("on");
    assertThat(text("show synchronous_commit")).isEqualTo("on");
  }

  private String text(String query) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
