package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks every figure and every page with a minimal standard: one touchpoint with one criterion,
 * and neither categories nor emotions. 300 of 400 interactions meet it; 240 of these achieve the
 * outcome, and 20 of the others.
 */
@QuarkusTest
class MinimalStandardTest {
  private static final int ROWS = 400;
  private static final String CRITERION = "desk.solved";
  private static final String LEAST =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        measures: [{key: hours, type: number, unit: h}]
        touchpoints:
          - {key: desk, criteria: [{key: solved, measure: hours, atMost: 24}]}
      """;
  private static final String WITH_OUTCOME =
      LEAST.replace("spec:\n", "spec:\n  outcomes: [{key: returns}]\n");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void returnsEveryFigure(boolean outcome) {
    Company company = open(outcome ? WITH_OUTCOME : LEAST, outcome);
    for (String by :
        "unit,touchpoint,criterion,category,channel,day,week,month,quarter,year".split(",")) {
      JsonPath ratings = company.json("unit", company.key("root"), "by", by);
      List<Integer> counted = ratings.getList("rows.interactions");
      if (by.equals("unit")) {
        assertThat(counted).contains(ROWS);
      } else {
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).as(by).isEqualTo(ROWS);
      }
    }
    assertThat(company.json("unit", company.key("root")).getDouble("rows[0].rating.value"))
        .isCloseTo(75, within(1e-9));
    for (String path : List.of("comparisons", "rankings", "trends", "plan")) {
      answered(company, "/api/v1/" + path);
    }
    answered(company, "/api/v1/comparisons", "against", "rest");
    answered(company, "/api/v1/contrast", "instrument", "nps");
    answered(
        company,
        "/api/v1/contrast/disagreements",
        "instrument",
        "nps",
        "kind",
        "met-yet-detractor");
    JsonPath missed =
        answered(company, "/api/v1/interactions", "criterion", CRITERION, "result", "missed");
    assertThat(missed.getList("items").size()).isEqualTo(100);
    company.ask(TestApi.adminKey(), "/api/v1/emotions").then().statusCode(422);
    whatIf(company, outcome ? WITH_OUTCOME : LEAST);
    if (outcome) {
      evidence(company);
    }
  }

  private static void evidence(Company company) {
    JsonPath evidence = answered(company, "/api/v1/evidence", "outcome", "returns");
    assertThat(evidence.getLong("outcome.known")).isEqualTo(ROWS);
    assertThat(evidence.getList("rows")).hasSize(1);
    assertThat(evidence.getLong("rows[0].observed")).isEqualTo(ROWS);
    assertThat(evidence.getDouble("rows[0].rateMet")).isCloseTo(0.8, within(1e-12));
    assertThat(evidence.getDouble("rows[0].rateNotMet")).isCloseTo(0.2, within(1e-12));
    JsonPath targets =
        answered(company, "/api/v1/evidence/targets", "outcome", "returns", "measure", "hours");
    assertThat(targets.getLong("outcome.known")).isEqualTo(ROWS);
    JsonPath scorecard = answered(company, "/api/v1/outcome-scorecards", "outcome", "returns");
    assertThat(scorecard.getInt("rows[0].known")).isEqualTo(ROWS);
    assertThat(scorecard.getDouble("rows[0].achieved.share")).isCloseTo(0.65, within(1e-12));
    answered(company, "/api/v1/contrast", "instrument", "nps", "outcome", "returns");
  }

  private static void whatIf(Company company, String standard) {
    Map<String, Object> body = new HashMap<>();
    body.put(
        "standard", standard.formatted(company.key("std")).replace("atMost: 24", "atMost: 12"));
    body.put("query", Map.of("unit", company.key("root")));
    JsonPath answer =
        Company.json(
            TestApi.admin().contentType(ContentType.JSON).body(body).post("/api/v1/what-if"));
    assertThat(answer.getDouble("rows[0].difference.value")).isCloseTo(-75, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsEveryPage(boolean outcome) {
    Company company = open(outcome ? WITH_OUTCOME : LEAST, outcome);
    company.json("unit", company.key("root"));
    String slice = "standard=" + company.key("std") + "&unit=" + company.key("root");
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/?" + slice,
                "/units/" + company.key("root") + "?standard=" + company.key("std"),
                "/units/" + company.key("north") + "?standard=" + company.key("std"),
                "/compare?standard=" + company.key("std"),
                "/contrast?" + slice,
                "/contrast?instrument=nps&" + slice,
                "/contrast/disagreements?instrument=nps&kind=met-yet-detractor&" + slice,
                "/standard?" + slice,
                "/standard/draft?" + slice,
                "/rows?result=missed&criterion=" + CRITERION + "&" + slice,
                "/interactions/" + company.source() + "/i0-0"));
    if (outcome) {
      pages.add("/standard/outcome?outcome=returns&" + slice);
      pages.add("/standard/outcome?outcome=returns&measure=hours&" + slice);
      pages.add("/contrast?instrument=nps&outcome=returns&" + slice);
    }
    for (String page : pages) {
      Response shown = TestApi.admin().accept("text/html").get(page);
      assertThat(shown.statusCode()).as(page + "\n" + shown.asString()).isEqualTo(200);
    }
  }

  @Test
  void countsInteractionsWithoutACategoryAsNone() {
    String categories =
        WITH_OUTCOME.replace("spec:\n", "spec:\n  categories: [{key: aaa}, {key: bbb}]\n");
    Company company = new Company();
    units(company);
    company.standard(categories);
    for (int i = 0; i < 300; i++) {
      String category = i % 3 == 0 ? null : i % 3 == 1 ? "aaa" : "bbb";
      boolean met = i % 3 != 0 && i % 10 < 6;
      company.interaction("north", "desk", row(i, met, category));
    }
    company.post();
    outcomes(company, 300);
    JsonPath evidence = answered(company, "/api/v1/evidence", "outcome", "returns");
    assertThat(evidence.getList("rows.category")).containsExactly(null, "aaa", "bbb");
    assertThat(evidence.getList("rows.observed")).containsExactly(300, 100, 100);
    JsonPath ratings = company.json("unit", company.key("root"), "by", "category");
    assertThat(ratings.getList("rows.interactions")).containsExactlyInAnyOrder(100, 100, 100);
    for (String category : List.of("aaa", "bbb")) {
      String found = "rows.find { it.category == '" + category + "' }.";
      assertThat(evidence.getDouble(found + "attainment")).isCloseTo(0.6, within(1e-12));
      assertThat(ratings.getDouble(found + "rating.value")).isCloseTo(60, within(1e-9));
    }
  }

  private static JsonPath answered(Company company, String path, String... more) {
    Response answer = company.ask(TestApi.adminKey(), path, more);
    assertThat(answer.statusCode()).as(path + "\n" + answer.asString()).isEqualTo(200);
    return Company.json(answer);
  }

  private static void units(Company company) {
    company.unit("root", null);
    company.unit("north", "root");
  }

  private static Company open(String standard, boolean outcome) {
    Company company = new Company();
    units(company);
    company.standard(standard);
    for (int i = 0; i < ROWS; i++) {
      company.interaction("north", "desk", row(i, i % 4 != 0, null));
    }
    company.post();
    if (outcome) {
      outcomes(company, ROWS);
    }
    return company;
  }

  private static Map<String, Object> row(int i, boolean met, String category) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", "c" + i);
    row.put("category", category);
    row.put("occurredAt", LocalDate.of(2026, 3, 1).plusDays(i % 60) + "T12:00:00Z");
    row.put("facts", Map.of("hours", met ? 20 : 30 + i % 20));
    return row;
  }

  /** Achieved are four of five numbers that are no multiple of four, and one of five others. */
  private static void outcomes(Company company, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean fifth = i / 4 % 5 == 0;
      lines.add(
          Company.line(
              Map.of(
                  "source",
                  company.source(),
                  "id",
                  "o" + i,
                  "outcome",
                  "returns",
                  "unit",
                  company.key("north"),
                  "customer",
                  "c" + i,
                  "occurredAt",
                  "2026-06-01T12:00:00Z",
                  "achieved",
                  i % 4 == 0 ? fifth : !fifth)));
    }
    Company.post("/api/v1/outcomes", String.join("\n", lines), count, 0);
  }
}
