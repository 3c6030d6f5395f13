package io.cxrating.standard.publishing;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who publishes a standard, and which units post rows under it. */
@QuarkusTest
class StandardOwnerTest {
  private static final String STANDARDS = "/api/v1/standards/";
  private static final String FILE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk%s}
      spec:
        measures:
          - {key: hours, type: number, unit: h}
        touchpoints:
          - key: repair
            criteria:
              - {key: same-day, statement: "Solved within hours", measure: hours, atMost: %d}
      """;

  private Company company;
  private String northern;
  private String southern;

  @BeforeEach
  void open() {
    company = Company.ofTwo();
    northern = TestApi.newKey(company.key("north"), Role.STEWARD);
    southern = TestApi.newKey(company.key("south"), Role.STEWARD);
  }

  @Test
  void aStewardOfAUnitCannotRestateTheCompany() {
    publish(TestApi.adminKey(), null, 8).statusCode(201);
    isForbidden(publish(northern, null, 1), "$.metadata.key");
    isForbidden(publish(northern, "north", 1), "$.metadata.key");
    isForbidden(
        publish(TestApi.newKey(company.key("root"), Role.STEWARD), null, 1), "$.metadata.key");
    TestApi.admin().get(STANDARDS + key()).then().body("version", is(1));
  }

  @Test
  void aStewardOfAUnitPublishesStandardsOfItsUnits() {
    isForbidden(publish(northern, null, 8), "$.metadata.unit");
    isForbidden(publish(northern, "south", 8), "$.metadata.unit");
    isForbidden(publish(northern, "nowhere", 8), "$.metadata.unit");
    isForbidden(publish(northern, "root", 8), "$.metadata.unit");
    TestApi.admin().get(STANDARDS + key()).then().statusCode(404);
    publish(northern, "north", 8).statusCode(201);
    publish(northern, "north", 4).statusCode(201).body("version", is(2));
    isForbidden(publish(southern, "south", 1), "$.metadata.key");
    TestApi.admin()
        .get(STANDARDS + key())
        .then()
        .body("content.metadata.unit", is(company.key("north")));
    publish(TestApi.adminKey(), "nowhere", 8).statusCode(422);
  }

  @Test
  void theOwnerChangesOnlyByAKeyThatReachesBoth() {
    publish(northern, "north", 8).statusCode(201);
    isForbidden(publish(northern, null, 8), "$.metadata.unit");
    isForbidden(publish(northern, "south", 8), "$.metadata.unit");
    String root = TestApi.newKey(company.key("root"), Role.STEWARD);
    publish(root, "south", 8).statusCode(201).body("findings.code", hasItem("CHANGED_OWNER"));
    isForbidden(publish(northern, "north", 8), "$.metadata.key");
    publish(TestApi.adminKey(), null, 8).statusCode(201);
  }

  @Test
  void onlyUnitsOfTheOwnerPostRows() {
    publish(northern, "north", 8).statusCode(201);
    post("north", "1").statusCode(200).body("accepted", is(1));
    post("south", "2")
        .statusCode(422)
        .body("problems.code", hasItem("FOREIGN_STANDARD"), "problems.field", hasItem("unit"));
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(row("south", "1"))
        .put("/api/v1/interactions/" + company.source() + "/1")
        .then()
        .statusCode(422)
        .body("code", is("FOREIGN_STANDARD"));
    publish(TestApi.adminKey(), null, 8).statusCode(201);
    post("south", "2").statusCode(200);
    publish(TestApi.adminKey(), "north", 8)
        .statusCode(409)
        .body("code", is("CONFLICT"), "field", is("$.metadata.unit"));
  }

  @Test
  void everyStewardMakesDraftsOfAnyStandard() {
    publish(TestApi.adminKey(), null, 8).statusCode(201);
    TestApi.withKey(northern)
        .contentType("application/yaml")
        .body(file(null, 1))
        .post(STANDARDS + "lint")
        .then()
        .statusCode(200)
        .body("version", is(2));
    TestApi.admin().get(STANDARDS + key()).then().body("version", is(1));
  }

  private String key() {
    return company.key("std");
  }

  private byte[] file(String unit, int hours) {
    String owner = unit == null ? "" : ", unit: " + company.key(unit);
    return FILE.formatted(key(), owner, hours).getBytes(StandardCharsets.UTF_8);
  }

  private ValidatableResponse publish(String apiKey, String unit, int hours) {
    return TestApi.withKey(apiKey)
        .contentType("application/yaml")
        .body(file(unit, hours))
        .put(STANDARDS + key())
        .then();
  }

  private ValidatableResponse post(String unit, String id) {
    return TestApi.admin()
        .contentType(ContentType.JSON)
        .body(row(unit, id))
        .post("/api/v1/interactions")
        .then();
  }

  private String row(String unit, String id) {
    return Company.line(
        Map.of(
            "source", company.source(),
            "id", id,
            "standard", key(),
            "unit", company.key(unit),
            "touchpoint", "repair",
            "occurredAt", "2026-03-01T10:00:00Z",
            "facts", Map.of("hours", 3)));
  }

  private static void isForbidden(ValidatableResponse answer, String field) {
    answer.statusCode(403).body("code", is("FORBIDDEN"), "field", is(field));
  }
}
