package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks every figure and every page with the smallest valid standard: touchpoints without a
 * criterion. Nothing can be rated, and every figure states so.
 */
@QuarkusTest
class NoCriterionTest {
  private static final int ROWS = 400;
  private static final String NONE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        outcomes: [{key: returns}]
        measures: []
        touchpoints: [{key: desk}]
      """;
  private static final String ONE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        outcomes: [{key: returns}]
        measures: [{key: hours, type: number, unit: h}]
        touchpoints:
          - {key: desk, criteria: [{key: solved, measure: hours, atMost: 24}]}
      """;
  private static final String BESIDE = ONE + "    - {key: shop}\n";
  private static final String LATER =
      ONE.replace("metadata: {key: %s}", "metadata: {key: %s, effectiveFrom: 2026-04-01}");

  private static final String[] FIGURES = {
    "ratings?monitoring=true&from=2026-03-01",
    "ratings?by=unit&measures=true",
    "ratings?by=unit&adjust=channel",
    "ratings?by=unit&adjust=category",
    "ratings?by=unit,month",
    "ratings?by=touchpoint",
    "ratings?by=criterion",
    "ratings?by=channel",
    "comparisons",
    "comparisons?against=rest",
    "comparisons?adjust=channel",
    "comparisons?version=1",
    "rankings",
    "rankings?adjust=category,channel",
    "trends",
    "trends?by=week&monitoring=true&from=2026-03-01",
    "trends?to=2026-03-20",
    "plan",
    "plan?version=1",
    "contrast?instrument=nps",
    "contrast?instrument=nps&by=month&outcome=returns&weighted=true",
    "contrast/disagreements?instrument=nps&kind=met-yet-detractor",
    "evidence?outcome=returns",
    "outcome-scorecards?outcome=returns&target=0.8",
    "outcome-scorecards?outcome=returns&adjust=channel"
  };

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void returnsEveryFigure(boolean data) {
    Company company = open(data, NONE);
    everyFigure(company);
    JsonPath ratings = company.json("unit", company.key("root"));
    assertThat(ratings.getString("rows[0].status")).isEqualTo("INSUFFICIENT");
    assertThat(ratings.getString("rows[0].rating")).isNull();
    assertThat(ratings.getInt("rows[0].interactions")).isEqualTo(data ? ROWS : 0);
    assertThat(ratings.getList("rows[0].reasons"))
        .containsExactly(data ? "LOW_COVERAGE" : "NO_DATA");
    company.ask(TestApi.adminKey(), "/api/v1/emotions").then().statusCode(422);
    JsonPath contrast = ask(company, "contrast?instrument=nps&outcome=returns");
    assertThat(contrast.getInt("answers.answered")).isEqualTo(data ? ROWS / 2 : 0);
    JsonPath evidence = ask(company, "evidence?outcome=returns");
    assertThat(evidence.getInt("outcome.known")).isEqualTo(data ? ROWS : 0);
    assertThat(evidence.getList("rows")).isEmpty();
    JsonPath scorecard = ask(company, "outcome-scorecards?outcome=returns");
    assertThat(scorecard.getList("rows.known", Integer.class).stream().mapToInt(i -> i).sum())
        .isEqualTo(data ? ROWS : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void returnsEveryFigureWithATouchpointWithACriterion(boolean data) {
    Company company = open(data, BESIDE);
    everyFigure(company);
    everyPage(company);
    for (String path : List.of("ratings", "comparisons", "rankings", "trends", "plan")) {
      ask(company, path + "?touchpoint=desk");
      ask(company, path + "?touchpoint=shop");
      company
          .ask(TestApi.adminKey(), "/api/v1/" + path, "touchpoint", "elsewhere")
          .then()
          .statusCode(422)
          .body("code", is("UNKNOWN_TOUCHPOINT"));
    }
    for (String touchpoint : List.of("desk", "shop")) {
      String where = "touchpoint=" + touchpoint + "&standard=" + company.key("std");
      String page = "/units/" + company.key("root") + "?" + where;
      shown(page, TestApi.admin().accept("text/html").get(page));
    }
  }

  @Test
  void countsTheInteractionsOfATouchpointWithoutACriterion() {
    Company company = open(true, BESIDE);
    JsonPath shop = ask(company, "ratings?touchpoint=shop");
    assertThat(shop.getInt("rows[0].interactions")).isEqualTo(ROWS / 5);
    assertThat(shop.getList("rows[0].reasons")).contains("LOW_COVERAGE");
    JsonPath split = ask(company, "ratings?by=touchpoint");
    assertThat(split.getList("rows.touchpoint")).containsExactly("desk", "shop");
    assertThat(split.getList("rows.interactions")).containsExactly(ROWS - ROWS / 5, ROWS / 5);
    assertThat(
            ask(company, "outcome-scorecards?outcome=returns&touchpoint=shop")
                .getInt("rows[0].interactions"))
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void returnsEveryFigureWhenALaterVersionAddsACriterion(boolean data) {
    Company company = open(data, NONE);
    company.standard(LATER);
    everyFigure(company);
    everyPage(company);
    JsonPath before = ask(company, "ratings?to=2026-04-01");
    assertThat(before.getString("rows[0].status")).isEqualTo("INSUFFICIENT");
    JsonPath plan = ask(company, "plan?version=1");
    assertThat(plan.getList("reasons")).contains(data ? "LOW_COVERAGE" : "NO_DATA");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsEveryPage(boolean data) {
    everyPage(open(data, NONE));
  }

  @Test
  void comparesDraftsWithAndWithoutCriteria() {
    for (List<String> pair : List.of(List.of(NONE, ONE), List.of(ONE, NONE), List.of(NONE, NONE))) {
      Company company = open(true, pair.getFirst());
      company.json("unit", company.key("root"));
      Map<String, Object> query = Map.of("unit", company.key("root"), "by", "unit");
      JsonPath answer =
          Company.json(
              TestApi.admin()
                  .contentType(ContentType.JSON)
                  .body(
                      Map.of(
                          "standard", pair.getLast().formatted(company.key("std")), "query", query))
                  .post("/api/v1/what-if"));
      assertThat(answer.getList("rows.difference")).containsOnlyNulls();
    }
  }

  private static void everyFigure(Company company) {
    // Side by side: client and server would wait for each other.
    Stream.of(FIGURES).parallel().forEach(path -> ask(company, path));
  }

  private static JsonPath ask(Company company, String address) {
    String[] parts = address.split("\\?");
    List<String> parameters = new ArrayList<>();
    for (String one : parts.length == 1 ? new String[0] : parts[1].split("&")) {
      parameters.addAll(List.of(one.split("=")));
    }
    Response answer =
        company.ask(TestApi.adminKey(), "/api/v1/" + parts[0], parameters.toArray(String[]::new));
    assertThat(answer.statusCode()).as(address + "\n" + answer.asString()).isEqualTo(200);
    assertThat(answer.asString()).as(address).doesNotContain("NaN").doesNotContain("Infinity");
    return Company.json(answer);
  }

  private static void everyPage(Company company) {
    company.json("unit", company.key("root"));
    String standard = "standard=" + company.key("std");
    String slice = standard + "&unit=" + company.key("root");
    for (String page :
        List.of(
            "/?" + slice,
            "/units/" + company.key("root") + "?" + standard,
            "/units/" + company.key("north") + "?by=month&" + standard,
            "/compare?" + slice,
            "/compare?" + standard,
            "/contrast?" + slice,
            "/contrast?instrument=nps&by=month&outcome=returns&" + slice,
            "/standard?" + slice,
            "/standard/draft?" + slice,
            "/standard/outcome?outcome=returns&" + slice)) {
      shown(page, TestApi.admin().accept("text/html").get(page));
    }
    for (String page : List.of("/", "/units/" + company.key("root"), "/compare", "/contrast")) {
      shown(
          page,
          TestApi.admin()
              .cookie("cxrating-standard", company.key("std"))
              .accept("text/html")
              .get(page));
    }
  }

  private static void shown(String page, Response shown) {
    assertThat(shown.statusCode()).as(page + "\n" + shown.asString()).isEqualTo(200);
    assertThat(shown.asString()).as(page).doesNotContain("NaN");
  }

  private static Company open(boolean data, String standard) {
    Company company = Company.ofTwo();
    company.standard(standard);
    if (data) {
      fill(company, standard.contains("hours"), standard.contains("shop"));
    }
    return company;
  }

  private static void fill(Company company, boolean measured, boolean shop) {
    List<String> answers = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String at = LocalDate.of(2026, 3, 1).plusDays(i % 60) + "T12:00:00Z";
      Map<String, Object> row = new HashMap<>();
      row.put("customer", "c" + i);
      row.put("channel", i % 3 == 0 ? "web" : "phone");
      row.put("occurredAt", at);
      row.put("facts", measured ? Map.of("hours", i % 4 == 0 ? 30 : 20) : Map.of());
      company.interaction(unit(i), shop && i % 5 == 0 ? "shop" : "desk", row);
      answers.add(answer(company, i, at));
      outcomes.add(outcome(company, i, at));
    }
    company.post();
    Company.post("/api/v1/survey-answers", String.join("\n", answers), ROWS, 0);
    Company.post("/api/v1/outcomes", String.join("\n", outcomes), ROWS, 0);
  }

  private static String unit(int i) {
    return i % 2 == 0 ? "north" : "south";
  }

  /** Every other customer answers. */
  private static String answer(Company company, int i, String at) {
    Map<String, Object> row = linked(company, i, "a" + i);
    row.put("instrument", "nps");
    row.put(i % 2 == 0 ? "answeredAt" : "askedAt", at);
    if (i % 2 == 0) {
      row.put("score", i % 11);
    }
    return Company.line(row);
  }

  private static String outcome(Company company, int i, String at) {
    Map<String, Object> row = linked(company, i, "o" + i);
    row.put("outcome", "returns");
    row.put("occurredAt", at);
    row.put("achieved", i % 3 == 0);
    return Company.line(row);
  }

  private static Map<String, Object> linked(Company company, int i, String id) {
    Map<String, Object> row = new HashMap<>();
    row.put("source", company.source());
    row.put("id", id);
    row.put("unit", company.key(unit(i)));
    row.put("customer", "c" + i);
    row.put("interaction", Map.of("source", company.source(), "id", "i" + i + "-0"));
    return row;
  }
}
