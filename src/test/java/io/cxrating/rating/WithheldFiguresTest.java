package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Checks other figures for six customers, and figures of a whole that contains so small a group.
 */
@QuarkusTest
class WithheldFiguresTest {
  private static final int FEW = 6;

  /** Fields that are counts, parameters or declarations. */
  private static final Set<String> COUNTS =
      Set.of(
          "answered",
          "answeredBefore",
          "blank",
          "complete",
          "confidence",
          "count",
          "customers",
          "days",
          "declaredWeight",
          "droppedShare",
          "groups",
          "interactions",
          "invited",
          "known",
          "notJoined",
          "observed",
          "of",
          "target",
          "used",
          "version",
          "versions",
          "without",
          "withoutCustomer",
          "withoutInteraction");

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: solved, type: boolean}
          - {key: felt, type: category, inferredBy: model, values: [trusting, frustrated]}
        outcomes: [{key: returns}]
        touchpoints:
          - key: help
            intendedEmotions: [trusting]
            criteria:
              - {key: quick, measure: wait_seconds, atMost: 90}
              - {key: solved, measure: solved, is: true}
          - key: shop
            criteria:
              - {key: found, measure: solved, is: true}
              - {key: swift, measure: wait_seconds, atMost: 90}
      """;

  @Test
  void figuresOfFewCustomersShowOnlyCountsAndReasons() throws IOException {
    Company company = open();
    visits(company, "help", 60, FEW);
    company.post();
    reports(company);
    for (String figure :
        List.of(
            "outcome-scorecards?outcome=returns&target=0.5",
            "emotions",
            "evidence?outcome=returns",
            "evidence/targets?outcome=returns&measure=wait_seconds",
            "contrast?instrument=nps",
            "contrast?instrument=nps&outcome=returns")) {
      Response answer = company.ask(TestApi.adminKey(), "/api/v1/" + figure);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      Set<String> numbers = new TreeSet<>();
      WithheldTest.collect("", new ObjectMapper().readTree(answer.asString()), numbers);
      numbers.removeAll(COUNTS);
      assertThat(numbers).as(figure + "\n" + answer.asString()).isEmpty();
    }
  }

  @Test
  void contributionsDoNotRevealAGroupOfFewCustomers() {
    Company company = open();
    visits(company, "help", 60, 30);
    visits(company, "shop", 20, FEW);
    company.post();
    JsonPath whole = company.json("measures", "true");
    assertThat(whole.getDouble("rows[0].rating.value")).isBetween(1.0, 99.0);
    List<Map<String, Object>> parts = whole.getList("rows[0].contributions");
    assertThat(parts).hasSize(4);
    assertThat(parts.getFirst()).containsEntry("reasons", List.of());
    assertThat(parts.getFirst().get("points")).isNotNull();
    for (Map<String, Object> part : parts.subList(1, 4)) {
      assertThat(part).containsEntry("points", null).containsEntry("attainment", null);
      assertThat(part).containsEntry("reasons", List.of("FEW_CUSTOMERS"));
    }
    assertThat(parts.subList(1, 4).stream().filter(part -> part.get("touchpoint").equals("shop")))
        .hasSize(2);
    assertThat(parts.stream().filter(part -> part.get("touchpoint").equals("help"))).hasSize(2);
    assertThat(whole.getList("rows[0].measures.attainment")).containsOnlyNulls();
    JsonPath help = company.json("touchpoint", "help");
    assertThat(
            help.getList("rows[0].contributions.points", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum())
        .isCloseTo(100 - help.getDouble("rows[0].rating.value"), within(1e-9));
  }

  /**
   * The lower bound over the coverage would reveal the result of a criterion observed for few
   * customers.
   */
  @Test
  void withholdsBoundsWhenFewCustomersAreObserved() {
    Company company = open();
    visits(company, "help", 60, 30);
    for (int i = 0; i < 40; i++) {
      company.interaction(
          "north",
          "shop",
          Map.of(
              "customer",
              "d" + i,
              "occurredAt",
              "2026-03-%02dT12:00:00Z".formatted(1 + i % 20),
              "facts",
              i < 4 ? Map.of("solved", true, "wait_seconds", 60) : Map.of("solved", i % 3 != 0)));
    }
    company.post();
    for (String by : List.of("criterion", "touchpoint")) {
      JsonPath rows = company.json("by", by);
      String thin = "rows.find { it.touchpoint == 'shop' ";
      if (by.equals("criterion")) {
        thin += "&& it.criterion == 'swift' ";
      }
      assertThat(rows.<Object>get(thin + "}.bounds")).as(by).isNull();
      assertThat(rows.getList("rows.find { it.touchpoint == 'help' }.bounds")).hasSize(2);
    }
    assertThat(company.json().<Object>get("rows[0].bounds")).isNull();
  }

  private static Company open() {
    Company company = new Company();
    company.unit("root", null);
    company.unit("north", "root");
    company.standard(STANDARD);
    return company;
  }

  private static void visits(Company company, String touchpoint, int count, int customers) {
    for (int i = 0; i < count; i++) {
      company.interaction(
          "north",
          touchpoint,
          Map.of(
              "customer",
              "c" + i % customers,
              "occurredAt",
              "2026-03-%02dT12:00:00Z".formatted(1 + i % 20),
              "facts",
              Map.of(
                  "wait_seconds",
                  i % 3 == 0 ? 200 : 60,
                  "solved",
                  i % 4 != 0,
                  "felt",
                  i % 5 == 0 ? "frustrated" : "trusting")));
    }
  }

  /** Posts an answer to each interaction and an outcome of each. */
  private static void reports(Company company) {
    List<String> answers = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Map<String, Object> interaction = Map.of("source", company.source(), "id", "i" + i + "-0");
      answers.add(
          Company.line(
              Map.of(
                  "source",
                  company.source(),
                  "id",
                  "a" + i,
                  "instrument",
                  "nps",
                  "unit",
                  company.key("north"),
                  "customer",
                  "c" + i % FEW,
                  "interaction",
                  interaction,
                  "askedAt",
                  "2026-04-01T12:00:00Z",
                  "answeredAt",
                  "2026-04-02T12:00:00Z",
                  "score",
                  i % 11)));
      outcomes.add(
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
                  "c" + i % FEW,
                  "interaction",
                  interaction,
                  "occurredAt",
                  "2026-06-01T12:00:00Z",
                  "achieved",
                  i % 4 != 0)));
    }
    Company.post("/api/v1/survey-answers", String.join("\n", answers), 60, 0);
    Company.post("/api/v1/outcomes", String.join("\n", outcomes), 60, 0);
  }
}
