package io.cxrating.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an erasure, only the keys of the posted rows remain of a customer. */
@QuarkusTest
class ErasureTest {
  @Inject AgroalDataSource ledger;
  @Inject Pseudonyms pseudonyms;

  private final String customer = "jane-" + UUID.randomUUID();
  private final String journey = "journey-" + UUID.randomUUID();
  private Company company;

  @BeforeEach
  void open() {
    company = SmallCompany.open();
  }

  @Test
  void removesTheCustomerFromEveryTable() throws SQLException {
    String before = figures();
    company.interaction("north", "order", row(41));
    company.interaction("north", "delivery", row(977));
    company.post();
    correct("i0-80", 4711.25);
    assertThat(tablesWith(pseudonym())).contains("interaction");
    assertThat(tablesWith(journey)).contains("interaction");
    assertThat(tablesWith("4711.25")).contains("interaction");
    assertThat(figures()).isNotEqualTo(before);

    erase(customer).body("interactions", is(2));

    assertThat(tablesWith(pseudonym())).isEmpty();
    assertThat(tablesWith(customer)).isEmpty();
    assertThat(tablesWith(journey)).isEmpty();
    assertThat(tablesWith("4711.25")).isEmpty();
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void erasesAnswersAndOutcomesOfTheCustomersInteractions() throws SQLException {
    String other = "joe-" + UUID.randomUUID();
    Company.post(line("mine", customer, 41), 1, 0);
    String known = "\"customer\":\"%s\",".formatted(customer);
    String named = "\"interaction\":{\"source\":\"%s\",\"id\":\"mine\"},".formatted(source());
    String third = "\"customer\":\"%s\",".formatted(other) + named;
    for (String whose : List.of(known, named, known + named, third)) {
      answer(whose, 1);
      outcome(whose, 1);
    }
    assertThat(tablesWith(pseudonym())).contains("interaction", "survey_answer", "outcome");
    assertThat(tablesWith("0.59374")).contains("survey_answer");

    erase(customer).body("interactions", is(1), "surveyAnswers", is(3), "outcomes", is(3));
    assertThat(tablesWith(pseudonym())).isEmpty();
    figures();

    answer(known, 0);
    outcome(named, 0);
    erase(other).body("interactions", is(0), "surveyAnswers", is(1), "outcomes", is(1));
    assertThat(tablesWith("0.59374")).isEmpty();
  }

  private void answer(String whose, int accepted) {
    postOne(
        "/api/v1/survey-answers",
        """
        {"source":"%s","id":"%s","instrument":"nps","unit":"%s",%s"answeredAt":"2026-03-06T10:00:00Z",\
        "score":9,"weight":0.59374}"""
            .formatted(source(), "a" + whose.hashCode(), company.key("north"), whose),
        accepted);
  }

  private void outcome(String whose, int accepted) {
    postOne(
        "/api/v1/outcomes",
        """
        {"source":"%s","id":"%s","outcome":"returns","unit":"%s",%s"occurredAt":"2026-03-06T10:00:00Z",\
        "achieved":true}"""
            .formatted(source(), "o" + whose.hashCode(), company.key("north"), whose),
        accepted);
  }

  private static void postOne(String path, String row, int accepted) {
    TestApi.admin()
        .contentType("application/json")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then()
        .statusCode(200)
        .body("accepted", is(accepted), "rejected", is(0));
  }

  @Test
  void returnsTheSameForErasedAndUnknownCustomers() {
    company.interaction("north", "order", row(41));
    company.post();
    erase(customer).body("interactions", is(1));
    String watermark = watermark();
    String again = erase(customer).extract().asString();
    assertThat(erase("never-" + UUID.randomUUID()).extract().asString()).isEqualTo(again);
    assertThat(again).contains("\"interactions\":0");
    assertThat(watermark()).as("nothing changed").isEqualTo(watermark);
  }

  @Test
  void keepsRepeatedRowsErasedAndAcceptsNewRows() {
    String before = figures();
    company.interaction("north", "order", row(41));
    company.post();
    erase(customer).body("interactions", is(1));

    String same = line("i0-80", 41);
    Company.post(same, 0, 1);
    Company.post(line("i0-80", 42), 0, 1);
    assertThat(figures()).isEqualTo(before);
    explained("i0-80").statusCode(404);

    Company.post(line("new", 41), 1, 0);
    assertThat(figures()).isNotEqualTo(before);
    erase(customer).body("interactions", is(1));
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void erasesAccordingToTheLatestCorrection() throws SQLException {
    String other = "joe-" + UUID.randomUUID();
    String before = figures();
    Company.post(line("left", customer, 41), 1, 0);
    put("left", line("left", null, 42));
    Company.post(line("joined", null, 41), 1, 0);
    put("joined", line("joined", customer, 42));
    erase(customer).body("interactions", is(2));
    assertThat(figures()).isEqualTo(before);

    Company.post(line("mistaken", customer, 41), 1, 0);
    put("mistaken", line("mistaken", other, 42));
    String ofTheOther = figures();
    erase(customer).body("interactions", is(1));
    assertThat(figures()).isEqualTo(ofTheOther);
    assertThat(tablesWith(pseudonym())).isEmpty();
    explained("mistaken").statusCode(200);
    erase(other).body("interactions", is(1));
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void acceptsAnyReference() {
    for (String reference :
        List.of("a/b c%?", "x;y=1", "../", "+49 170", "Zoë \uD83D\uDE00", "a#b&c", "..")) {
      String unique = reference + UUID.randomUUID();
      Company.post(line("r" + unique, unique, 41), 1, 0);
      assertThat(request(unique).extract().asString()).as(unique).contains("\"interactions\":1");
    }
    request("x".repeat(201)).statusCode(422).body("field", is("reference"));
    request("a\u0000").statusCode(400);
  }

  @Test
  void auditTrailNamesTheAdminAndNotTheCustomer() throws SQLException {
    company.interaction("north", "order", row(41));
    company.post();
    erase(customer);
    Map<String, Object> entry =
        TestApi.admin().get("/api/v1/audit?limit=1").jsonPath().getMap("items[0]");
    assertThat(entry).containsEntry("action", "customer.erased");
    assertThat(entry).containsEntry("subject", "customer");
    assertThat(entry)
        .containsEntry("detail", "interactions: 1, survey answers: 0, outcomes: 0, counts: 0");
  }

  @Test
  void requiresAnUnrestrictedAdmin() {
    Company.post(line("kept", 41), 1, 0);
    String path = "/api/v1/customers/" + customer;
    io.restassured.RestAssured.given().delete(path).then().statusCode(401);
    TestApi.withKey(TestApi.newKey(Role.INGEST, Role.ANALYST, Role.EXECUTIVE, Role.STEWARD))
        .delete(path)
        .then()
        .statusCode(403);
    TestApi.withKey(TestApi.newKey(company.key("root"), Role.ADMIN))
        .delete(path)
        .then()
        .statusCode(403)
        .body("code", is("FORBIDDEN"));
    explained("kept").statusCode(200);
    TestApi.admin().get(path).then().statusCode(405);
    assertThat(TestApi.inside().get("/q/metrics").asString()).doesNotContain(customer);
  }

  private Map<String, Object> row(double waitSeconds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("customer", customer);
    row.put("journey", journey);
    row.put("category", "hurried");
    row.put("channel", "phone");
    row.put("occurredAt", "2026-03-05T10:00:00Z");
    row.put("facts", Map.of("wait_seconds", waitSeconds, "solved", true, "delay_days", 3));
    return row;
  }

  private String source() {
    return company.key("").substring(1);
  }

  private String line(String id, double waitSeconds) {
    return line(id, customer, waitSeconds);
  }

  private String line(String id, String named, double waitSeconds) {
    Map<String, Object> row = new LinkedHashMap<>(row(waitSeconds));
    row.put("customer", named);
    row.put("source", source());
    row.put("id", id);
    row.put("standard", company.key("std"));
    row.put("unit", company.key("north"));
    row.put("touchpoint", "order");
    return Company.line(row);
  }

  private void correct(String id, double waitSeconds) {
    put(id, line(id, waitSeconds));
  }

  private void put(String id, String row) {
    TestApi.admin()
        .contentType("application/json")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/interactions/{source}/{id}", source(), id)
        .then()
        .statusCode(200)
        .body("changed", is(true));
  }

  private ValidatableResponse explained(String id) {
    return TestApi.admin().get("/api/v1/interactions/{source}/{id}", source(), id).then();
  }

  private static ValidatableResponse request(String reference) {
    return TestApi.admin().delete("/api/v1/customers/{reference}", reference).then();
  }

  private static ValidatableResponse erase(String reference) {
    return request(reference).statusCode(200);
  }

  private Response ratings() {
    Response answer = company.ratings("by", "unit,month");
    answer.then().statusCode(200);
    return answer;
  }

  private String figures() {
    return ratings().jsonPath().getList("rows").toString();
  }

  private String watermark() {
    return ratings().jsonPath().getString("watermark");
  }

  private String pseudonym() {
    return HexFormat.of().formatHex(pseudonyms.of(customer));
  }

  /**
   * Returns the tables with a row that contains the text in any column; bytes are compared as hex.
   */
  private List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement tables =
            connection.prepareStatement(
                "select tablename from pg_tables where schemaname = 'public'");
        ResultSet table = tables.executeQuery()) {
      while (table.next()) {
        String query =
            "select 1 from %s t where t::text like ? limit 1".formatted(table.getString(1));
        try (PreparedStatement select = connection.prepareStatement(query)) {
          select.setString(1, "%" + text + "%");
          if (select.executeQuery().next()) {
            found.add(table.getString(1));
          }
        }
      }
    }
    return found;
  }
}
