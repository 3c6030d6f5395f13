package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Forty customers whose order is delivered three days later; the first one orders again after ten
 * days. A delivery is no return, by its journey or by the touchpoint of the rule.
 */
@QuarkusTest
class JourneyOutcomeTest {
  private static final LocalDate START = LocalDate.of(2026, 2, 1);
  private static final int CUSTOMERS = 40;
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        outcomes:
          - {key: comes-back, returnsWithin: 30d}
          - {key: orders-again, returnsWithin: 30d, touchpoint: order}
        measures: [{key: right, type: boolean}]
        touchpoints:
          - {key: order, criteria: [{key: right, measure: right, is: true}]}
          - {key: delivery, criteria: [{key: right, measure: right, is: true}]}
      """;

  @Test
  void ignoresContactsOfTheSameJourney() {
    Company company = open(true);
    assertThat(anyContact(company)).isEmpty();
    JsonPath back = scorecard(company, "comes-back");
    assertThat(back.getInt("rows[0].known")).isEqualTo(2 * CUSTOMERS + 1);
    assertThat(back.getDouble("rows[0].achieved.share"))
        .as("the first order and its delivery")
        .isCloseTo(2.0 / (2 * CUSTOMERS + 1), within(1e-12));
  }

  @Test
  void countsOnlyContactsAtTheTouchpointOfTheRule() {
    Company company = open(false);
    assertThat(anyContact(company)).containsExactly("$.spec.outcomes[0].returnsWithin");
    assertThat(scorecard(company, "comes-back").getDouble("rows[0].achieved.share"))
        .as("every order, since its delivery counts, and the first delivery")
        .isCloseTo((CUSTOMERS + 1.0) / (2 * CUSTOMERS + 1), within(1e-12));
    JsonPath again = scorecard(company, "orders-again");
    assertThat(again.getString("derivation")).isEqualTo("returnsWithin: 30d, touchpoint: order");
    assertThat(again.getDouble("rows[0].achieved.share"))
        .isCloseTo(2.0 / (2 * CUSTOMERS + 1), within(1e-12));
  }

  private static JsonPath scorecard(Company company, String outcome) {
    return Company.json(
        company.ask(TestApi.adminKey(), "/api/v1/outcome-scorecards", "outcome", outcome));
  }

  /** Returns the paths at which the lint warns that any contact counts. */
  private static List<String> anyContact(Company company) {
    company.json("unit", company.key("root"));
    return TestApi.admin()
        .contentType("application/yaml")
        .body(STANDARD.formatted(company.key("std")).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("findings.findAll { it.code == 'ANY_CONTACT' }.path");
  }

  private static Company open(boolean journeys) {
    Company company = new Company();
    company.unit("root", null);
    company.unit("shop", "root");
    company.standard(STANDARD);
    for (int i = 0; i < CUSTOMERS; i++) {
      LocalDate day = START.plusDays(i % 20);
      contact(company, "order", "c" + i, day, journeys ? "j" + i : null);
      contact(company, "delivery", "c" + i, day.plusDays(3), journeys ? "j" + i : null);
    }
    contact(company, "order", "c0", START.plusDays(10), journeys ? "again" : null);
    contact(company, "order", "late", START.plusDays(90), null);
    company.post();
    return company;
  }

  private static void contact(
      Company company, String touchpoint, String customer, LocalDate day, String journey) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", customer);
    row.put("journey", journey);
    row.put("occurredAt", day + "T12:00:00Z");
    row.put("facts", Map.of("right", true));
    company.interaction("shop", touchpoint, row);
  }
}
