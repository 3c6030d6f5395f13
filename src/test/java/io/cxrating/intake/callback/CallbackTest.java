package io.cxrating.intake.callback;

import static io.cxrating.ledger.FreshLedger.execute;
import static io.cxrating.ledger.FreshLedger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.DescribedAnswers;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.ledger.FreshLedger;
import io.cxrating.ledger.identity.LedgerStart;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.ledger.kind.RowKinds;
import io.cxrating.projection.LedgerSources;
import io.cxrating.projection.Projection;
import io.cxrating.projection.ProjectionSettings;
import io.cxrating.projection.Snapshot;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind of row consists of one folder and one migration; no code outside of this folder depends on
 * it.
 */
@QuarkusTest
@TestProfile(CallbackTest.WithCallbacks.class)
class CallbackTest {
  private static final String PATH = "/api/v1/callbacks";
  private static final String COLUMNS =
      "concat_ws('|', reason, called, reached, interaction IS NOT NULL, names_interaction,"
          + " customer IS NOT NULL)";

  @Inject AgroalDataSource ledger;
  @Inject Projection projection;
  @Inject LedgerSources sources;
  @Inject ProjectionSettings settings;
  @Inject Pseudonyms pseudonyms;
  @Inject TallyGroups groups;
  @Inject RowKinds kinds;
  @TempDir Path folder;

  private final String customer = "jane-" + UUID.randomUUID();
  private Company company;

  /** The service with a fourth kind of row and its own ledger. */
  public static final class WithCallbacks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cxrating.callback",
          "true",
          "cxrating.data-dir",
          "target/test-data/callback",
          // The OpenAPI description does not contain the kind of this test.
          DescribedAnswers.UNCHECKED,
          "true",
          "quarkus.flyway.locations",
          "db/migration,db/callback");
    }
  }

  @BeforeEach
  void open() {
    company = new Company();
    company.unit("root", null);
    company.standard(SmallCompany.STANDARD);
    company.interaction(
        "root", "order", Map.of("occurredAt", "2026-03-01T12:00:00Z", "facts", Map.of()));
    company.post();
  }

  @Test
  void storesOnceAndCorrects() {
    post(row("billing", true), 1, 0);
    post(row("billing", true), 0, 1);
    assertRejected(row("other", true), "CONFLICTING_DUPLICATE");
    assertRejected(row("billing", true).replace("\"reached\":true", "\"reached\":1"), "WRONG_TYPE");
    put(row("delivery", false)).statusCode(200).body("revision", is(2), "changed", is(true));
    put(row("delivery", false)).statusCode(200).body("revision", is(2), "changed", is(false));
    shown()
        .statusCode(200)
        .body(
            "reason", is("delivery"),
            "unit", is(company.key("root")),
            "interaction.id", is("i0-0"),
            "revisions.revision", is(java.util.List.of(1, 2)));
  }

  @Test
  void projectsWhileFollowingAndAfterARebuild() throws SQLException {
    post(row("billing", true), 1, 0);
    assertThat(projected(projection)).isEqualTo("billing|2026-03-02 10:00:00|true|true|true|true");
    put(row("delivery", false)).statusCode(200);
    String corrected = "delivery|2026-03-02 10:00:00|false|true|true|true";
    assertThat(projected(projection)).isEqualTo(corrected);
    assertThat(projectedAnew()).isEqualTo(corrected);
  }

  @Test
  void withdrawsAndRestores() throws SQLException {
    post(row("billing", true), 1, 0);
    String before = projected(projection);
    String address = PATH + "/" + company.source() + "/c-1?reason=test";
    TestApi.admin().delete(address).then().statusCode(200).body("revision", is(2));
    TestApi.admin().delete(address).then().statusCode(200).body("changed", is(false));
    shown().statusCode(410);
    post(row("billing", true), 1, 0);
    assertThat(projected(projection)).isEqualTo(before).isEqualTo(projectedAnew());
  }

  @Test
  void linksToALaterInteraction() throws SQLException {
    post(row("billing", true).replace("i0-0", "i0-1"), 1, 0);
    assertThat(projected(projection)).isEqualTo("billing|2026-03-02 10:00:00|true|false|true|true");
    company.interaction(
        "root", "order", Map.of("occurredAt", "2026-03-01T12:00:00Z", "facts", Map.of()));
    company.post();
    assertThat(projected(projection)).isEqualTo("billing|2026-03-02 10:00:00|true|true|true|true");
  }

  @Test
  void rejectsAnInteractionOutOfTheReachOfTheKey() {
    company.unit("called", "root");
    String key = TestApi.newKey(company.key("called"), Role.INGEST);
    String row = row("billing", true).replace(company.key("root"), company.key("called"));
    for (String id : new String[] {"i0-0", "i0-9"}) {
      TestApi.withKey(key)
          .contentType("application/json")
          .body(row.replace("i0-0", id).getBytes(StandardCharsets.UTF_8))
          .post(PATH)
          .then()
          .statusCode(422)
          .body("problems.code", hasItem("UNKNOWN_INTERACTION"));
    }
  }

  @Test
  void erasesWithTheCustomer() throws SQLException {
    post(row("billing", true), 1, 0);
    assertThat(projected(projection)).startsWith("billing");
    TestApi.admin()
        .delete("/api/v1/customers/" + customer)
        .then()
        .statusCode(200)
        .body("interactions", is(0), "surveyAnswers", is(0), "callbacks", is(1));
    assertThat(projected(projection)).isNull();
    assertThat(projectedAnew()).isNull();
    assertThat(text(ledger, "select coalesce(reason, 'gone') from callback where " + ofThisTest()))
        .isEqualTo("gone");
    shown().statusCode(404);
    post(row("billing", true), 0, 1);
    TestApi.admin()
        .get("/api/v1/audit?limit=1")
        .then()
        .body(
            "items.detail",
            hasItem("interactions: 0, survey answers: 0, outcomes: 0, callbacks: 1, counts: 0"));
  }

  @Test
  void restampsInAMovedLedger() throws SQLException {
    DataSource carried = FreshLedger.create(ledger);
    LedgerStart.check(carried, pseudonyms, groups, kinds);
    execute(
        carried,
        "insert into callback (txid, source, ext_id, received_at) values ('7', 'a', 'b', now())");
    execute(carried, "update ledger_identity set system_identifier = 'elsewhere'");
    LedgerStart.check(carried, pseudonyms, groups, kinds);
    assertThat(text(carried, "select count(*) from callback where txid = '7'")).isEqualTo("0");
  }

  @Test
  void keepsTheTimeZoneOfTheUnit() {
    company.unit("called", "root");
    post(row("billing", true).replace(company.key("root"), company.key("called")), 1, 0);
    TestApi.admin()
        .contentType("application/json")
        .body(Map.of("name", "Called", "parent", company.key("root"), "timeZone", "Asia/Tokyo"))
        .put("/api/v1/units/" + company.key("called"))
        .then()
        .statusCode(409)
        .body("field", is("timeZone"));
  }

  @Test
  void warnsOfFarTimesAndAppearsInMetricsAndOpenApi() throws SQLException {
    post(row("billing", true), 1, 0);
    post(row("billing", true).replace("\"c-1\"", "\"c-2\"").replace("2026-", "1970-"), 1, 0)
        .body("warnings.field", hasItem("calledAt"));
    assertThat(TestApi.inside().get("/q/metrics").asString()).contains("cxrating_callbacks_total");
    assertThat(io.restassured.RestAssured.get("/q/openapi").asString())
        .contains("operationId: postCallbacks")
        .contains("operationId: putCallback")
        .contains("PostedCallbackCorrection")
        .contains("- callbacks\n");
  }

  private String row(String reason, boolean reached) {
    return """
        {"source":"%s","id":"c-1","reason":"%s","unit":"%s","customer":"%s",\
        "interaction":{"source":"%s","id":"i0-0"},"calledAt":"2026-03-02T10:00:00Z","reached":%s}"""
        .formatted(
            company.source(), reason, company.key("root"), customer, company.source(), reached);
  }

  private ValidatableResponse send(String row) {
    return TestApi.admin()
        .contentType("application/json")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then();
  }

  private ValidatableResponse post(String row, int accepted, int duplicates) {
    return send(row)
        .statusCode(200)
        .body("accepted", is(accepted), "duplicates", is(duplicates), "rejected", is(0));
  }

  private void assertRejected(String row, String code) {
    send(row).statusCode(422).body("problems.code", hasItem(code));
  }

  private ValidatableResponse put(String row) {
    return TestApi.admin()
        .contentType("application/json")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .put(PATH + "/" + company.source() + "/c-1")
        .then();
  }

  private ValidatableResponse shown() {
    return TestApi.admin().get(PATH + "/" + company.source() + "/c-1").then();
  }

  private String ofThisTest() {
    return "source = '" + company.source() + "' and ext_id = 'c-1'";
  }

  private String projectedAnew() throws SQLException {
    Projection anew = new Projection(sources, settings, folder);
    anew.open();
    try {
      return projected(anew);
    } finally {
      anew.close();
    }
  }

  /** Returns the only row of this test, or null. */
  private String projected(Projection of) throws SQLException {
    String rowIds =
        text(ledger, "select string_agg(row_id::text, ',') from callback where " + ofThisTest());
    String sql = "SELECT %s FROM callback WHERE row_id IN (%s)".formatted(COLUMNS, rowIds);
    return of.read(snapshot -> only(snapshot, sql));
  }

  private static String only(Snapshot snapshot, String sql) {
    try (Statement statement = snapshot.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      String found = row.next() ? row.getString(1) : null;
      assertThat(row.next()).as("a second row").isFalse();
      return found;
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
