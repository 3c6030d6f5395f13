package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.cxrating.ServiceProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class ExternalLedgerIT {
  @TempDir Path one;
  @TempDir Path other;

  @Test
  void isSharedByReplicasThatReturnTheSameBytes() throws Exception {
    Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess first = ServiceProcess.start(one, postgres.environment());
        ServiceProcess second = ServiceProcess.start(other, postgres.environment())) {
      first.awaitReady();
      second.awaitReady();
      Posting.catalogue(first);
      assertThat(Posting.post(first, 0, 300).jsonPath().getInt("accepted")).isEqualTo(300);
      assertThat(Posting.post(second, 200, 200).jsonPath().getInt("accepted")).isEqualTo(100);

      assertThat(Posting.rating(second)).isEqualTo(Posting.rating(first));
      assertThat(FreshLedger.text(postgres.dataSource(), "select count(*) from api_key"))
          .isEqualTo("1");
      assertThat(one.resolve("ledger")).as("no embedded ledger").doesNotExist();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
          .isEqualTo("rwx------");

      postgres.stop();
      assertThat(Posting.post(first, 500, 1).statusCode()).isEqualTo(503);
      assertThat(Posting.post(first, 500, 1).asString()).contains("LEDGER_UNAVAILABLE");
      postgres.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Posting.post(first, 500, 1).statusCode() == 200);
      first.awaitReady();
      assertThat(Posting.rating(first)).contains("\"interactions\":401");
    }
  }

  @Test
  void erasesACustomerOnEveryReplica() throws Exception {
    String customer = "jane-" + UUID.randomUUID();
    try (ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess first = ServiceProcess.start(one, postgres.environment());
        ServiceProcess second = ServiceProcess.start(other, postgres.environment())) {
      first.awaitReady();
      second.awaitReady();
      Posting.catalogue(first);
      Posting.post(first, 0, 300).then().statusCode(200);
      String before = rows(first);
      byte[] line = Posting.line("jane", customer, 11).getBytes(StandardCharsets.UTF_8);
      first.admin().contentType("application/x-ndjson").body(line).post("/api/v1/interactions");
      assertThat(rows(second)).isNotEqualTo(before).isEqualTo(rows(first));

      second.admin().delete("/api/v1/customers/" + customer).then().statusCode(200);
      assertThat(rows(first)).isEqualTo(before);
      assertThat(rows(second)).isEqualTo(before);
      assertThat(Posting.rating(first)).isEqualTo(Posting.rating(second));

      String withdrawn = "/api/v1/interactions/it/7?reason=test";
      second.admin().delete(withdrawn).then().statusCode(200).body("changed", is(true));
      first.admin().delete(withdrawn).then().statusCode(200).body("changed", is(false));
      assertThat(Posting.rating(first))
          .contains("\"interactions\":299")
          .isEqualTo(Posting.rating(second));
      assertThat(Posting.post(first, 7, 1).jsonPath().getInt("accepted")).isEqualTo(1);
      assertThat(Posting.rating(second))
          .contains("\"interactions\":300")
          .isEqualTo(Posting.rating(first));
      first.stop();
      second.stop();
      assertThat(first.log() + second.log()).doesNotContain(customer);
      assertThat(interactionsInProjection(one)).isEqualTo(300);
      assertThat(interactionsInProjection(other)).isEqualTo(300);
      assertThat(
              FreshLedger.text(
                  postgres.dataSource(),
                  "select string_agg(t::text, ' ') from interaction t where ext_id = 'jane'"))
          .contains("1970-01-01")
          .doesNotContain("2026");
    }
  }

  private static String rows(ServiceProcess service) {
    String rating = Posting.rating(service);
    return rating.substring(rating.indexOf("\"rows\""));
  }

  private static long interactionsInProjection(Path folder) throws Exception {
    return inProjection(folder, "SELECT count(*) FROM facts_1");
  }

  private static long inProjection(Path folder, String sql) throws Exception {
    try (Stream<Path> files = Files.walk(folder);
        Connection projection =
            DriverManager.getConnection(
                "jdbc:duckdb:"
                    + files
                        .filter(file -> file.endsWith("projection.duckdb"))
                        .findAny()
                        .orElseThrow());
        Statement statement = projection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getLong(1);
    }
  }

  @Test
  void requiresAPseudonymSecret() throws Exception {
    try (ExternalPostgres postgres = new ExternalPostgres()) {
      Map<String, String> environment = new HashMap<>(postgres.environment());
      environment.remove("CXRATING_PSEUDONYM_SECRET");
      ServiceProcess service = ServiceProcess.start(one, environment);
      assertThat(service.awaitExit()).isNotZero();
      assertThat(service.log()).contains("CXRATING_PSEUDONYM_SECRET is needed");
    }
  }

  @Test
  void keepsRatingsAfterAMoveToAnotherCluster() throws Exception {
    String before;
    try (ExternalPostgres restored = new ExternalPostgres()) {
      try (ExternalPostgres dumped = new ExternalPostgres()) {
        try (ServiceProcess service = ServiceProcess.start(one, dumped.environment())) {
          service.awaitReady();
          Posting.catalogue(service);
          Posting.post(service, 0, 500).then().statusCode(200);
          assertThat(Posting.postAnswersAndOutcomes(service, 490, 20)).isEqualTo(60);
          before = Posting.rating(service);
        }
        carry(dumped, restored);
      }
      // The folder still contains the projection of the previous ledger.
      Map<String, String> environment = new HashMap<>(restored.environment());
      try (ServiceProcess service = ServiceProcess.start(one, environment)) {
        service.awaitReady();
        assertThat(service.logLines("was restored or moved")).hasSize(1);
        assertThat(Posting.rating(service)).isEqualTo(before);
        assertThat(Posting.postAnswersAndOutcomes(service, 490, 20)).isZero();
        assertThat(Posting.post(service, 400, 200).jsonPath().getInt("accepted")).isEqualTo(100);
        assertThat(Posting.rating(service)).contains("\"interactions\":600");
        service.stop();
      }
      for (String linked : List.of("survey_answer", "outcome")) {
        assertThat(inProjection(one, "SELECT count(DISTINCT interaction) FROM " + linked))
            .as(linked)
            .isEqualTo(20);
      }
    }
  }

  /** Does what pg_dump and pg_restore do, which the embedded ledger does not include. */
  private static void carry(ExternalPostgres from, ExternalPostgres to) throws Exception {
    Flyway.configure().dataSource(to.dataSource()).load().migrate();
    FreshLedger.execute(to.dataSource(), "delete from instrument");
    try (Connection source = from.dataSource().getConnection();
        Connection target = to.dataSource().getConnection()) {
      for (String table : tables()) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        source
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + table + " to stdout (format binary)", rows);
        target
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + table + " from stdin (format binary)",
                new ByteArrayInputStream(rows.toByteArray()));
      }
      for (String table : List.of("change", "interaction", "survey_answer", "outcome")) {
        String id = table.equals("change") ? "id" : "row_id";
        FreshLedger.execute(
            to.dataSource(),
            "select setval(pg_get_serial_sequence('%1$s', '%2$s'), max(%2$s)) from %1$s"
                .formatted(table, id));
      }
    }
  }

  private static List<String> tables() {
    return List.of(
        "ledger_identity",
        "unit",
        "standard",
        "standard_version",
        "change",
        "instrument",
        "interaction",
        "survey_answer",
        "outcome",
        "rejection",
        "api_key");
  }
}
