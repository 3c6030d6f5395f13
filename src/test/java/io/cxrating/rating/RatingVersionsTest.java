package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A standard that changes in April: version 1 promises an answer within 60 s, version 2 within 120
 * s and, as a new criterion, a solution. Each of 40 customers waits 100 s in March and in April.
 */
@QuarkusTest
class RatingVersionsTest {
  private static final String VERSION =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %%s, name: A promise that changes%s}
      spec:
        bands: [{name: fine, from: %d}]
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: solved, type: boolean}
        touchpoints:
          - key: order
            weight: 1
            criteria:
              - {key: quick, statement: "Answered in time", measure: wait_seconds, atMost: %d, weight: 1}
      %s""";
  private static final String SOLVED =
      "        - {key: solved, statement: \"Solved\", measure: solved, is: true, weight: 1}\n";
  private static Company company;

  @BeforeEach
  void open() {
    if (company != null) {
      return;
    }
    company = new Company();
    company.unit("root", null);
    company.standard(VERSION.formatted("", 90, 60, ""));
    company.standard(VERSION.formatted(", effectiveFrom: 2026-04-01", 40, 120, SOLVED));
    for (int i = 0; i < 80; i++) {
      company.interaction(
          "root",
          "order",
          Map.of(
              "customer", "c" + i % 40,
              "occurredAt", "2026-%02d-%02dT12:00:00Z".formatted(i < 40 ? 3 : 4, 1 + i % 20),
              "facts", Map.of("wait_seconds", 100, "solved", i % 2 == 0)));
    }
    company.post();
  }

  @Test
  void judgesEachInteractionByTheVersionOfItsDay() {
    JsonPath answer = json();
    assertThat(answer.getInt("version")).isEqualTo(2);
    assertThat(answer.getList("versions")).containsExactly(1, 2);
    // quick: 40 missed in March, 40 met in April; solved: promised in April only, 20 of 40, and
    // observed in 40 of 80: coverage (1 + 0.5) / 2 is below the floor of 0.8
    assertThat(answer.getDouble("rows[0].coverage")).isCloseTo(0.75, within(1e-12));
    assertThat(answer.getList("rows[0].reasons")).contains("LOW_COVERAGE");
    assertThat(json("criterion", "order.quick").getDouble("rows[0].rating.value"))
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void weightsEachPeriodByTheVersionOfItsLastDay() {
    JsonPath answer = json("by", "month");
    assertThat(answer.getList("rows.version")).containsExactly(1, 2);
    assertThat(answer.getDouble("rows[0].rating.value")).isCloseTo(0, within(1e-9));
    assertThat(answer.getDouble("rows[1].rating.value")).isCloseTo(75, within(1e-9));
    assertThat(answer.getList("rows.band.name")).containsExactly("poor", "fine");
    assertThat(json("to", "2026-04-01").getInt("version")).isEqualTo(1);
    assertThat(json("to", "2026-04-02").getInt("version")).isEqualTo(2);
  }

  @Test
  void listsTheCriteriaOfEachPeriodsVersion() {
    JsonPath answer = json("by", "month,criterion");
    assertThat(answer.getList("rows.month")).containsExactly("2026-03", "2026-04", "2026-04");
    assertThat(answer.getList("rows.criterion")).containsExactly("quick", "quick", "solved");
  }

  @Test
  void appliesAPinnedVersionToAllDays() {
    JsonPath first = json("version", "1");
    assertThat(first.getDouble("rows[0].rating.value")).isCloseTo(0, within(1e-9));
    assertThat(first.getList("versions")).containsExactly(1);
    JsonPath second = json("version", "2");
    assertThat(second.getDouble("rows[0].rating.value")).isCloseTo(75, within(1e-9));
    assertThat(json("version", "2", "by", "month").getList("rows.rating.value", Double.class))
        .allSatisfy(value -> assertThat(value).isCloseTo(75, within(1e-9)));
    assertThat(List.of(first.getInt("version"), second.getInt("version"))).containsExactly(1, 2);
  }

  @Test
  void returnsNoDataForAPeriodBeforeTheCriterion() {
    JsonPath answer = json("by", "month", "criterion", "order.solved");
    assertThat(answer.getList("rows.interactions", Integer.class)).containsExactly(0, 40);
    assertThat(answer.getList("rows[0].reasons")).containsExactly("NO_DATA");
    company
        .ratings("criterion", "order.solved", "to", "2026-04-01")
        .then()
        .statusCode(422)
        .body("field", org.hamcrest.Matchers.equalTo("criterion"));
  }

  private static JsonPath json(String... parameters) {
    return company.json(parameters);
  }
}
