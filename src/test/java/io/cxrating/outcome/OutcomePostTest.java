package io.cxrating.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.intake.IntakeAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What outcomes are taken in, and what is said of the others. */
@QuarkusTest
class OutcomePostTest {
  private static final String HELD =
      """
      select concat_ws('|', ext_id, revision, outcome, achieved, value, interaction_source,
                       interaction_id, local_date, octet_length(customer))
      from outcome where source = ? order by ext_id, revision""";

  @Inject AgroalDataSource ledger;

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final String source = "crm-" + suffix;
  private final String north = "north-" + suffix;
  private final String south = "south-" + suffix;

  @BeforeEach
  void makeUnits() {
    String company = "company-" + suffix;
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            List.of(
                Map.of("key", company, "name", "Company", "timeZone", "America/New_York"),
                Map.of("key", north, "name", "North", "parent", company),
                Map.of("key", south, "name", "South", "parent", company)))
        .post("/api/v1/units")
        .then()
        .statusCode(200);
  }

  @Test
  void takesOneObjectAnArrayAndLines() throws SQLException {
    String rich =
        ",\"customer\":\"Zo\u00EB\",\"interaction\":{\"source\":\"desk\",\"id\":\"i\"},\"value\":-0.5";
    counts(post(row("1", "true", rich)), 1, 0, 0);
    counts(post("[" + row("1", "true", rich) + "," + row("2", "false", "") + "]"), 1, 1, 0);
    counts(postLines(row("2", "false", ""), "", row("3", "true", ",\"value\":0")), 1, 1, 0);
    assertThat(held())
        .containsExactly(
            "1|1|stays-solved|t|-0.5|desk|i|2026-02-28|32",
            "2|1|stays-solved|f|2026-02-28",
            "3|1|stays-solved|t|0|2026-02-28");
  }

  @Test
  void theSameContentIsADuplicateHoweverItIsWritten() {
    String same = row("1", "true", ",\"value\":2").replace("T03:30:00Z", "T04:30:00.000+01:00");
    counts(
        postLines(row("1", "true", ",\"value\":2"), same.replace(":2}", ":2.0,\"customer\":null}")),
        1,
        1,
        0);
  }

  @Test
  void otherContentIsAConflictAndTheFirstWins() throws SQLException {
    postLines(row("1", "true", "")).body("accepted", is(1));
    for (String other :
        List.of(
            row("1", "false", ""),
            row("1", "true", ",\"value\":1"),
            row("1", "true", ",\"customer\":\"c\""),
            row("1", "true", ",\"interaction\":{\"source\":\"a\",\"id\":\"b\"}"),
            row("1", "true", "").replace("stays-solved", "renewed"),
            row("1", "true", "").replace(north, south))) {
      postLines(other).statusCode(422).body("problems.code", contains("CONFLICTING_DUPLICATE"));
    }
    assertThat(held()).hasSize(1);
  }

  @Test
  void namesWhatIsWrongWithARow() {
    String good = row("1", "true", "");
    refused(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    refused(good.replace("\"outcome\":\"stays-solved\",", ""), "MISSING_FIELD", "outcome");
    refused(good.replace("stays-solved", "Stays Solved"), "OUT_OF_RANGE", "outcome");
    refused(good.replace("stays-solved", "x".repeat(201)), "OUT_OF_RANGE", "outcome");
    refused(good.replace(north, "nowhere"), "UNKNOWN_UNIT", "unit");
    refused(good.replace("\"achieved\":true", "\"achieved\":null"), "MISSING_FIELD", "achieved");
    refused(row("1", "1", ""), "WRONG_TYPE", "achieved");
    refused(row("1", "\"yes\"", ""), "WRONG_TYPE", "achieved");
    refused(row("1", "true", ",\"value\":\"1\""), "WRONG_TYPE", "value");
    refused(row("1", "true", ",\"value\":NaN"), "NOT_FINITE", "value");
    refused(row("1", "true", ",\"value\":-1e999"), "NOT_FINITE", "value");
    refused(row("1", "true", ",\"score\":1"), "UNKNOWN_FIELD", "score");
    refused(row("1", "true", ",\"achieved\":true"), "MALFORMED", "achieved");
    refused(row("1", "true", ",\"interaction\":{}"), "MISSING_FIELD", "interaction.source");
    refused(row("1", "true", ",\"customer\":\"\\udc00\""), "OUT_OF_RANGE", "customer");
    refused(good.replaceAll("\"occurredAt\":\"[^\"]*\",", ""), "MISSING_FIELD", "occurredAt");
    refused(good.replace("T03:30:00Z", ""), "WRONG_TYPE", "occurredAt");
    refused(
        good.replace("2026-03-01T03:30:00Z", Instant.now().plusSeconds(400).toString()),
        "IN_THE_FUTURE",
        "occurredAt");
  }

  @Test
  void anAtomicRequestStoresAllOrNothing() throws SQLException {
    atomic(row("1", "true", ""), row("2", "7", ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "WRONG_TYPE"));
    assertThat(held()).isEmpty();
    counts(atomic(row("1", "true", ""), row("2", "false", "")), 2, 0, 0);
  }

  @Test
  void aCorrectionReplacesAndKeepsWhatWasSaid() throws SQLException {
    postLines(row("1", "true", ""));
    put("1", row("1", "false", "")).statusCode(200).body("revision", is(2), "changed", is(true));
    put("1", row("1", "false", "")).body("revision", is(2), "changed", is(false));
    counts(postLines(row("1", "true", "")), 0, 1, 0);
    put("1", row("1", "0", "")).statusCode(422).body("field", is("achieved"));
    put("2", row("2", "true", "")).statusCode(404);
    assertThat(held())
        .containsExactly("1|1|stays-solved|t|2026-02-28", "1|2|stays-solved|f|2026-02-28");
  }

  @Test
  void anErasedOutcomeStaysErased() throws SQLException {
    postLines(row("1", "true", ",\"customer\":\"" + suffix + "\""));
    TestApi.admin()
        .delete("/api/v1/customers/" + suffix)
        .then()
        .statusCode(200)
        .body("outcomes", is(1));
    counts(postLines(row("1", "true", ""), row("1", "false", "")), 0, 2, 0);
    assertThat(held()).containsExactly("1|1");
  }

  @Test
  void needsAKeyWithTheRoleAndSeesOnlyItsUnits() {
    String row = row("1", "true", "");
    String path = "/api/v1/outcomes";
    RestAssured.given().contentType(ContentType.JSON).body(row).post(path).then().statusCode(401);
    TestApi.withKey(TestApi.newKey(Role.ANALYST, Role.EXECUTIVE, Role.STEWARD))
        .contentType(ContentType.JSON)
        .body(row)
        .post(path)
        .then()
        .statusCode(403);
    String southern = TestApi.newKey(south, Role.INGEST);
    TestApi.withKey(southern)
        .contentType(ContentType.JSON)
        .body("[" + row + "," + row.replace(north, south).replace("\"1\"", "\"2\"") + "]")
        .post(path)
        .then()
        .statusCode(200)
        .body("accepted", is(1), "problems.code", contains("UNKNOWN_UNIT"));
    postLines(row);
    TestApi.withKey(southern)
        .contentType(ContentType.JSON)
        .body(row)
        .put(path + "/" + source + "/1")
        .then()
        .statusCode(404);
  }

  private String row(String id, String achieved, String more) {
    return """
        {"source":"%s","id":"%s","outcome":"stays-solved","unit":"%s",\
        "occurredAt":"2026-03-01T03:30:00Z","achieved":%s%s}"""
        .formatted(source, id, north, achieved, more);
  }

  private ValidatableResponse post(String body) {
    return send("application/json", body, "");
  }

  private ValidatableResponse postLines(String... rows) {
    return send(IntakeAnswer.NDJSON, String.join("\n", rows), "");
  }

  private ValidatableResponse atomic(String... rows) {
    return send(IntakeAnswer.NDJSON, String.join("\n", rows), "?atomic=true");
  }

  private static ValidatableResponse send(String contentType, String body, String query) {
    return TestApi.admin()
        .contentType(contentType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/outcomes" + query)
        .then();
  }

  private ValidatableResponse put(String id, String body) {
    return TestApi.admin()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/outcomes/" + source + "/" + id)
        .then();
  }

  private void refused(String row, String code, String field) {
    postLines(row)
        .statusCode(422)
        .body("problems", hasSize(1))
        .body("problems[0].code", is(code), "problems[0].field", is(field));
  }

  private static void counts(
      ValidatableResponse answer, int accepted, int duplicates, int rejected) {
    answer.body("accepted", is(accepted), "duplicates", is(duplicates), "rejected", is(rejected));
  }

  private List<String> held() throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setString(1, source);
      List<String> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }
}
