package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts instants, and rates the durations that the standard derives from them. */
@QuarkusTest
class DerivedDurationsTest {
  private static final long SEED = 20_261_203;
  private static final int POSTS = 600;
  private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        coverageFloor: 0.1
        outcomes: [{key: stays, statement: "Stays a customer"}]
        measures:
          - {key: opened_at, type: instant}
          - {key: promised_on, type: date}
          - {key: solved_at, type: instant}
          - {key: felt, type: category, inferredBy: model, values: [trusting, bored]}
          - {key: solved_hours, type: number, unit: h, from: opened_at, to: solved_at, calendar: office}
          - {key: days_late, type: count-signed, unit: d, from: promised_on, to: solved_at}
        calendars:
          - {key: office, open: {mon-fri: "08:00-18:00"}, closed: ["2026-04-03"]}
        touchpoints:
          - key: desk
            criteria:
              - {key: quick, statement: "Solved within a working day", measure: solved_hours, atMost: 10, tolerated: 20}
              - {key: in-time, statement: "By the promised day", measure: days_late, atMost: 0}
      """;

  private Company company;

  @BeforeEach
  void publish() {
    company = Company.ofTwo();
    company.standard(STANDARD);
  }

  private ValidatableResponse post(String id, String facts) {
    String row =
        """
        {"source":"%s","id":"%s","standard":"%s","touchpoint":"desk","unit":"%s",\
        "occurredAt":"2026-03-06T09:00:00Z","facts":{%s}}"""
            .formatted(company.source(), id, company.key("std"), company.key("north"), facts);
    return TestApi.admin()
        .contentType(ContentType.JSON)
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions")
        .then();
  }

  @Test
  void answersEvidenceBeforeAnyInteraction() {
    for (String asked : List.of("evidence?", "evidence/targets?measure=solved_hours&")) {
      TestApi.admin()
          .get("/api/v1/" + asked + "outcome=stays&standard=" + company.key("std"))
          .then()
          .statusCode(200);
    }
  }

  @Test
  void answersEmotionsBesideCalendars() {
    for (boolean posted : new boolean[] {false, true}) {
      if (posted) {
        post("felt", "\"felt\":\"bored\"").statusCode(200);
      }
      String slice = "?standard=" + company.key("std") + "&unit=" + company.key("north");
      TestApi.admin().get("/api/v1/emotions" + slice).then().statusCode(200);
      String page = "/units/" + company.key("north") + "?standard=" + company.key("std");
      TestApi.admin().accept("text/html").get(page).then().statusCode(200);
    }
  }

  private ValidatableResponse explain(String id) {
    return TestApi.admin()
        .get("/api/v1/interactions/{source}/{id}", company.source(), id)
        .then()
        .statusCode(200);
  }

  @Test
  void explainsDerivedDurations() {
    post(
            "1",
            "\"opened_at\":\"2026-03-06 17:00:00+00\",\"solved_at\":\"2026-03-09T10:30:00+0100\","
                + "\"promised_on\":\"2026-03-10\"")
        .statusCode(200)
        .body("accepted", is(1), "warned", is(0));
    explain("1")
        .body("facts.opened_at", is("2026-03-06T17:00:00Z"))
        .body("facts.solved_at", is("2026-03-09T09:30:00Z"))
        .body("criteria.observed", contains(2.5f, -1.0f))
        .body("criteria.result", contains("MET", "MET"));
    // The same instants in another form.
    post(
            "1",
            "\"promised_on\":\"2026-03-10\",\"opened_at\":\"2026-03-06T18:00:00+01:00\","
                + "\"solved_at\":\"2026-03-09T09:30:00.0000001Z\"")
        .statusCode(200)
        .body("duplicates", is(1));
  }

  @Test
  void refusesInvalidInstantsAndPostedDurations() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "\"solved_hours\":3", "DERIVED_MEASURE",
                "\"opened_at\":3", "WRONG_TYPE",
                "\"opened_at\":\"2026-03-06T17:00:00\"", "WRONG_TYPE",
                "\"opened_at\":{\"never\":true}", "WRONG_TYPE",
                "\"opened_at\":\"1899-12-31T23:59:59Z\"", "OUT_OF_RANGE",
                "\"solved_at\":\"2200-01-01T00:00:00Z\"", "OUT_OF_RANGE",
                "\"promised_on\":\"2026-02-30\"", "WRONG_TYPE",
                "\"promised_on\":\"2026-03-06T17:00:00Z\"", "WRONG_TYPE")
            .entrySet()) {
      String measure = wrong.getKey().substring(1, wrong.getKey().indexOf(':') - 1);
      post("1", wrong.getKey())
          .statusCode(422)
          .body("problems.code", contains(wrong.getValue()))
          .body("problems.field", contains("facts." + measure));
    }
  }

  @Test
  void warnsOfANegativeDurationAndLeavesItUnobserved() {
    post(
            "1",
            "\"opened_at\":\"2026-03-06T17:00:00Z\",\"solved_at\":\"2026-03-06T16:59:59Z\","
                + "\"promised_on\":\"2026-03-09\"")
        .statusCode(200)
        .body("accepted", is(1), "warned", is(1))
        .body("warnings.code", contains("NEGATIVE_DURATION"))
        .body("warnings.field", contains("facts.solved_at"));
    explain("1").body("criteria.result", contains("UNOBSERVED", "MET"));
  }

  @Test
  void ratesAndTriesAnotherCalendar() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < POSTS; i++) {
      Instant opened = FIRST.plusSeconds(60L * random.nextInt(40 * 1440));
      Map<String, Object> facts = new HashMap<>();
      facts.put("opened_at", opened.toString());
      if (random.nextInt(10) > 0) {
        facts.put("solved_at", opened.plusSeconds(60L * random.nextInt(4 * 1440)).toString());
      }
      company.interaction(
          i % 2 == 0 ? "north" : "south",
          "desk",
          Map.of(
              "customer",
              "c" + random.nextInt(150),
              "occurredAt",
              opened.toString(),
              "facts",
              facts));
    }
    company.post();
    JsonPath rated = company.json("unit", company.key("root"), "measures", "true");
    double quick = attainment(rated, "rows[0]");
    assertThat(quick).as("seed %d", SEED).isBetween(0.3, 0.9);
    // The explanation of each interaction is the Java reading of the same rule.
    double met = 0;
    int observed = 0;
    for (String result : List.of("MET", "TOLERATED", "MISSED", "UNOBSERVED")) {
      int count = count(result);
      met += result.equals("MET") ? count : result.equals("TOLERATED") ? count / 2.0 : 0;
      observed += result.equals("UNOBSERVED") ? 0 : count;
    }
    assertThat(quick).as("seed %d", SEED).isCloseTo(met / observed, within(1e-12));
    assertThat(rated.getInt("rows[0].measures[0].interactions")).isEqualTo(observed);
    String draft =
        STANDARD
            .formatted(company.key("std"))
            .replace("mon-fri: \"08:00-18:00\"", "mon-sun: \"00:00-24:00\"");
    JsonPath tried =
        TestApi.admin()
            .contentType("application/yaml")
            .body(draft.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/what-if?unit=" + company.key("root"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    assertThat(attainment(tried, "rows[0].current")).isCloseTo(quick, within(1e-12));
    assertThat(attainment(tried, "rows[0].draft")).isLessThan(quick - 0.1);
  }

  private static double attainment(JsonPath answer, String row) {
    return answer.getDouble(row + ".contributions.find { it.criterion == 'quick' }.attainment");
  }

  /** Lists the interactions with that result, and compares each with its explanation. */
  private int count(String result) {
    JsonPath page =
        TestApi.admin()
            .get(
                "/api/v1/interactions?standard={s}&criterion=desk.quick&result={r}&limit=1000&unit={u}",
                company.key("std"),
                result,
                company.key("root"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> results = page.getList("items.result");
    assertThat(results).allMatch(result::equals);
    return results.size();
  }
}
