package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Regions serve hurried customers well in half of the cases and thorough ones always, in different
 * mixes. One region has no delivery to thorough customers, which is 4 % of the traffic of another.
 */
@QuarkusTest
class MissingCellApiTest {
  private static final int ORDERS = 240;
  private static final int DELIVERIES = 11;
  private static final int DAYS = 20;

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Orders and deliveries}
      spec:
        categories:
          - {key: hurried, statement: "I have no time"}
          - {key: thorough, statement: "I want it right"}
        measures:
          - {key: solved, type: boolean}
          - {key: punctual, type: boolean}
        touchpoints:
          - key: order
            weight: 9
            criteria:
              - {key: solved, statement: "Solved at once", measure: solved, is: true, weight: 1}
          - key: delivery
            weight: 1
            criteria:
              - {key: on-time, statement: "Delivered on the day agreed", measure: punctual, is: true, weight: 1}
      """;

  private static Company open() {
    Company company = new Company();
    company.unit("root", null);
    company.standard(STANDARD);
    fill(company, "complete", false, List.of("hurried", "thorough"));
    fill(company, "lacking", true, List.of("hurried"));
    fill(company, "other", true, List.of("hurried", "thorough"));
    company.post();
    return company;
  }

  /** A quarter of the customers are hurried, or three quarters. */
  private static void fill(
      Company company, String unit, boolean mostHurried, List<String> deliveredTo) {
    company.unit(unit, "root");
    for (int i = 0; i < ORDERS; i++) {
      boolean hurried = i % 4 == 3 != mostHurried;
      boolean met = !hurried || i / 4 % 2 == 0;
      add(company, unit, "order", i, hurried ? "hurried" : "thorough", Map.of("solved", met));
    }
    for (int i = 0; i < DELIVERIES; i++) {
      for (String category : deliveredTo) {
        add(company, unit, "delivery", i, category, Map.of("punctual", i % 2 == 0));
      }
    }
  }

  private static void add(
      Company company,
      String unit,
      String touchpoint,
      int i,
      String category,
      Map<String, Object> facts) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", unit + touchpoint + category + i);
    row.put("occurredAt", LocalDate.of(2026, 3, 1).plusDays(i / 4 % DAYS) + "T12:00:00Z");
    row.put("category", category);
    row.put("facts", facts);
    company.interaction(unit, touchpoint, row);
  }

  @Test
  void comparesARegionWithAMissingCell() {
    Company company = open();
    for (String against : List.of("pairs", company.key("lacking"), "rest")) {
      JsonPath answer = ask(company, against);
      String region =
          "rows.find { it.a == '%s' || it.b == '%s' }."
              .formatted(company.key("lacking"), company.key("lacking"));
      assertThat(answer.getString(region + "status")).isEqualTo("COMPARED");
      String adjusted = region + "adjusted.";
      assertThat(answer.getString(adjusted + "status")).as(against).isEqualTo("COMPARED");
      assertThat(answer.getDouble(adjusted + "difference")).isCloseTo(0, within(1e-9));
      assertThat(answer.getList(adjusted + "droppedCriteria", String.class))
          .containsExactly("delivery.on-time");
      assertThat(answer.getList(adjusted + "droppedCells")).isEmpty();
      assertThat(answer.getList(region + "droppedCriteria")).isEmpty();
    }
  }

  @Test
  void comparesCompleteRegionsOnAllCells() {
    Company company = open();
    JsonPath answer = ask(company, "pairs");
    String pair =
        "rows.find { it.a == '%s' && it.b == '%s' }.adjusted."
            .formatted(company.key("complete"), company.key("other"));
    assertThat(answer.getString(pair + "status")).isEqualTo("COMPARED");
    assertThat(answer.getList(pair + "droppedCriteria")).isEmpty();
    assertThat(answer.getDouble(pair + "ratingA"))
        .isCloseTo(answer.getDouble(pair + "ratingB"), within(1e-9));
  }

  private static JsonPath ask(Company company, String against) {
    return Company.json(
        company.get(
            TestApi.adminKey(),
            "/api/v1/comparisons",
            "unit",
            company.key("root"),
            "against",
            against,
            "adjust",
            "category"));
  }
}
