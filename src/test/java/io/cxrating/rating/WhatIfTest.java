package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.whatif.WhatIfAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares a draft with the standard: nothing is stored, and a later publication gives the same
 * figures.
 */
@QuarkusTest
class WhatIfTest {
  private static final String STRICTER =
      SmallCompany.STANDARD.replace(
          "atMost: 90, tolerated: 120, weight: 3", "atMost: 60, tolerated: 90, weight: 1");
  private static final List<String> FIGURES =
      List.of(
          "status",
          "rating",
          "band",
          "great",
          "essentials",
          "interactions",
          "coverage",
          "bounds",
          "contributions");

  @Inject AgroalDataSource ledger;

  private Company company;

  @BeforeEach
  void open() {
    company = SmallCompany.open();
  }

  @Test
  void anUnchangedDraftHasNoDifference() {
    JsonPath answer =
        Company.json(
            whatIf(SmallCompany.STANDARD, Map.of("by", "unit,month", "unit", company.key("root"))));
    int rows = answer.getList("rows").size();
    assertThat(rows).isGreaterThan(4);
    for (int i = 0; i < rows; i++) {
      Map<String, Object> row = answer.getMap("rows[" + i + "]");
      if (row.get("difference") != null) {
        assertThat(answer.getDouble("rows[%d].difference.value".formatted(i))).isZero();
        assertThat(answer.getDouble("rows[%d].difference.lower".formatted(i))).isZero();
        assertThat(answer.getDouble("rows[%d].difference.upper".formatted(i))).isZero();
        assertThat((String) row.get("sentence")).contains("rates all these interactions like");
      }
      assertThat(figures(row.get("draft"))).isEqualTo(figures(row.get("current")));
    }
    assertThat(answer.getList("rows.difference.value")).contains(0.0);
  }

  @Test
  void writesEnglishNumbersInEnglishSentences() {
    Map<String, Object> query = Map.of("unit", company.key("root"), "locale", "de");
    assertThat(Company.json(whatIf(STRICTER, query)).getString("rows[0].sentence"))
        .containsPattern("instead of \\d+\\.\\d");
  }

  @Test
  void agreesWithALaterPublication() {
    Map<String, Object> query = Map.of("by", "unit", "unit", company.key("root"));
    JsonPath answer = Company.json(whatIf(STRICTER, query));
    Map<String, Object> current = byUnit(company.json("by", "unit", "unit", company.key("root")));
    company.standard(STRICTER);
    Map<String, Object> published =
        byUnit(company.json("by", "unit", "unit", company.key("root"), "version", "2"));
    List<Map<String, Object>> rows = answer.getList("rows");
    assertThat(rows).hasSize(published.size());
    for (Map<String, Object> row : rows) {
      assertThat(figures(row.get("draft"))).isEqualTo(published.get(row.get("unit")));
      assertThat(figures(row.get("current"))).isEqualTo(current.get(row.get("unit")));
    }
    assertThat(answer.getString("draft.digest")).hasSize(64);
  }

  @Test
  void usesThePairingOfInteractions() {
    JsonPath answer = Company.json(whatIf(STRICTER, Map.of()));
    double draft = answer.getDouble("rows[0].draft.rating.value");
    double current = answer.getDouble("rows[0].current.rating.value");
    assertThat(current).isCloseTo(74.25, within(1e-9));
    assertThat(answer.getDouble("rows[0].difference.value"))
        .isCloseTo(draft - current, within(1e-9));
    double lower = answer.getDouble("rows[0].difference.lower");
    double upper = answer.getDouble("rows[0].difference.upper");
    assertThat(lower).isLessThan(draft - current);
    assertThat(upper).isGreaterThan(draft - current);
    double widthOfEither =
        answer.getDouble("rows[0].current.rating.upper")
            - answer.getDouble("rows[0].current.rating.lower");
    assertThat(upper - lower).as("narrower than an unpaired interval").isLessThan(widthOfEither);
    assertThat(answer.getString("rows[0].sentence")).startsWith("The draft would rate it ");
    assertThat(answer.getString("sentence")).contains("Nothing is stored.");
  }

  @Test
  void storesNothing() throws SQLException {
    String before = company.ratings("by", "unit,month").asString();
    Map<String, Long> counts = counts();
    whatIf(STRICTER, Map.of("by", "unit")).then().statusCode(200);
    assertThat(counts()).isEqualTo(counts);
    assertThat(company.ratings("by", "unit,month").asString()).isEqualTo(before);
    whatIf(STRICTER, Map.of("by", "unit"))
        .then()
        .header("ETag", nullValue())
        .header("Cache-Control", is("no-store"));
  }

  @Test
  void acceptsADraftAsYamlTextOrObject() {
    String asText = whatIf(STRICTER, Map.of("by", "month")).asString();
    String alone =
        TestApi.admin()
            .contentType("application/yaml")
            .queryParam("by", "month")
            .body(STRICTER.formatted(company.key("std")).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/what-if")
            .asString();
    assertThat(alone).isEqualTo(asText);
    Map<String, Object> measure = Map.of("key", "solved", "type", "boolean");
    Map<String, Object> criterion =
        Map.of("key", "solved", "statement", "Solved", "measure", "solved", "is", true);
    Map<String, Object> touchpoint = Map.of("key", "order", "criteria", List.of(criterion));
    Map<String, Object> draft =
        Map.of(
            "apiVersion",
            "cxrating.io/v1",
            "kind",
            "ExperienceStandard",
            "metadata",
            Map.of("key", company.key("std")),
            "spec",
            Map.of("measures", List.of(measure), "touchpoints", List.of(touchpoint)));
    JsonPath answer = Company.json(post(Map.of("standard", draft, "query", Map.of())));
    assertThat(answer.getDouble("rows[0].draft.rating.value")).isCloseTo(75, within(1e-9));
  }

  @Test
  void aNewMeasureIsUnobserved() {
    String draft =
        SmallCompany.STANDARD
            .replace(
                "  - {key: solved, type: boolean}",
                "  - {key: solved, type: boolean}\n    - {key: told, type: category, values: [yes-told, untold]}")
            .replaceFirst(
                "( +)- \\{key: on-time,",
                "$1- {key: told, statement: Told, measure: told, oneOf: [yes-told], weight: 4}\n"
                    + "$1- {key: on-time,");
    JsonPath answer = Company.json(whatIf(draft, Map.of("by", "criterion")));
    List<Map<String, Object>> rows = answer.getList("rows");
    Map<String, Object> told =
        rows.stream().filter(row -> "told".equals(row.get("criterion"))).findAny().orElseThrow();
    assertThat(told.get("current")).isNull();
    assertThat(told.get("difference")).isNull();
    assertThat(told.get("sentence")).isEqualTo("Only the draft has this part.");
    whatIf(draft, Map.of())
        .then()
        .statusCode(200)
        .body("rows[0].draft.status", is("INSUFFICIENT"))
        .body("rows[0].draft.reasons", is(List.of("LOW_COVERAGE")))
        .body("rows[0].difference", nullValue())
        .body("rows[0].sentence", containsString("the coverage is too low"));
  }

  @Test
  void reportsADroppedCriterionAndLintFindings() {
    String draft =
        SmallCompany.STANDARD.replaceAll(" *- \\{key: quick.*\\n", "").replace("agreed", "soon");
    whatIf(draft, Map.of("by", "criterion"))
        .then()
        .statusCode(200)
        .body("rows.find { it.criterion == 'quick' }.draft", nullValue())
        .body(
            "rows.find { it.criterion == 'quick' }.sentence",
            is("The draft does not have this part."))
        .body("rows.find { it.criterion == 'solved' }.difference.value", is(0.0f))
        .body("draft.findings.code", org.hamcrest.Matchers.hasItem("UNUSED_MEASURE"));
  }

  @Test
  void returnsCsv() {
    String csv =
        TestApi.admin()
            .contentType(ContentType.JSON)
            .accept("text/csv")
            .body(body(STRICTER, Map.of("by", "unit")))
            .post("/api/v1/what-if")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("unit,unitName,ownOnly,current_version,current_status")
        .contains(",draft_rating_value,")
        .endsWith(
            "difference_value,difference_lower,difference_upper,difference_standardError,difference_degreesOfFreedom,difference_clusters,difference_reasons,sentence");
    assertThat(csv.lines().count()).isGreaterThan(3);
  }

  @Test
  void rejectsAnInvalidDraftAndInvalidParameters() {
    whatIf(STRICTER.replace("atMost: 60", "atMost: 60, atLeast: 3"), Map.of())
        .then()
        .statusCode(422)
        .body("detail", startsWith("$.spec.touchpoints[0].criteria[0]"));
    whatIf(STRICTER.replace("solved, type: boolean", "solved, type: count"), Map.of())
        .then()
        .statusCode(422);
    whatIf(STRICTER, Map.of("bye", "unit")).then().statusCode(422).body("field", is("bye"));
    whatIf(STRICTER, Map.of("monitoring", "true")).then().statusCode(422);
    whatIf(STRICTER, Map.of("by", List.of("unit"))).then().body("field", is("query.by"));
    whatIf(STRICTER, Map.of("standard", "another")).then().body("field", is("standard"));
    whatIf(STRICTER.replace("%s", "never-%s"), Map.of())
        .then()
        .statusCode(422)
        .body("code", is("UNKNOWN_STANDARD"));
    post(Map.of("query", Map.of())).then().statusCode(422).body("field", is("standard"));
    post(Map.of("standard", "", "query", Map.of())).then().statusCode(400);
    post(Map.of("standard", 7)).then().statusCode(422).body("detail", notNullValue());
    post(Map.of("draft", Map.of())).then().statusCode(422).body("field", is("draft"));
    post(List.of()).then().statusCode(422);
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body("{\"standard\":")
        .post("/api/v1/what-if")
        .then()
        .statusCode(400);
    TestApi.admin()
        .contentType(ContentType.JSON)
        .queryParam("by", "unit")
        .body(body(STRICTER, Map.of()))
        .post("/api/v1/what-if")
        .then()
        .statusCode(422)
        .body("field", is("by"));
  }

  @Test
  void requiresAnalystOrStewardOfTheUnit() {
    String body = body(STRICTER, Map.of("unit", company.key("south")));
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/what-if")
        .then()
        .statusCode(401);
    with(TestApi.newKey(Role.INGEST, Role.EXECUTIVE), body).then().statusCode(403);
    with(TestApi.newKey(company.key("north"), Role.ANALYST), body).then().statusCode(403);
    with(TestApi.newKey(company.key("south"), Role.STEWARD), body).then().statusCode(200);
    with(TestApi.newKey(company.key("north"), Role.ANALYST), body(STRICTER, Map.of()))
        .then()
        .statusCode(200)
        .body("unit", is(company.key("north")));
  }

  private static Map<String, Object> figures(Object row) {
    Map<String, Object> figures = new HashMap<>();
    if (row instanceof Map<?, ?> side) {
      FIGURES.forEach(name -> figures.put(name, side.get(name)));
    }
    return figures;
  }

  private static Map<String, Object> byUnit(JsonPath ratings) {
    Map<String, Object> rows = new HashMap<>();
    ratings
        .getList("rows")
        .forEach(row -> rows.put((String) ((Map<?, ?>) row).get("unit"), figures(row)));
    return rows;
  }

  private String body(String draft, Map<String, Object> query) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("standard", draft.formatted(company.key("std")));
    body.put("query", query);
    return Company.line(body);
  }

  private Response whatIf(String draft, Map<String, Object> query) {
    return with(TestApi.adminKey(), body(draft, query));
  }

  private static Response post(Object body) {
    return TestApi.admin().contentType(ContentType.JSON).body(body).post("/api/v1/what-if");
  }

  private static Response with(String key, String body) {
    return TestApi.withKey(key).contentType(ContentType.JSON).body(body).post("/api/v1/what-if");
  }

  private Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet table =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
        while (table.next()) {
          tables.add(table.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          counts.put(table, count.getLong(1));
        }
      }
    }
    return counts;
  }

  @Test
  void survivesTheJsonRoundTrip() {
    JsonRoundTrip.check(
        whatIf(STRICTER, Map.of("by", "unit", "unit", company.key("root"))), WhatIfAnswer.class);
  }
}
