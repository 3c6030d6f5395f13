package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measure whose values differ by more than the largest number. */
@QuarkusTest
class LargestNumbersTest {
  private static final int ROWS = 240;

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A desk}
      spec:
        outcomes:
          - {key: buys, statement: "Buys"}
        measures:
          - {key: level, type: number}
        touchpoints:
          - key: desk
            criteria:
              - {key: low, statement: "Low", measure: level, atMost: 0}
      """;

  /** One of ten buys up to 0, and nine of ten beyond. */
  private static Company open() {
    Company company = new Company();
    company.unit("root", null);
    company.standard(STANDARD);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double level = List.of(-1e308, 0.0, 1e308).get(i % 3);
      String at = "2026-03-%02dT10:00:00Z".formatted(1 + i % 25);
      String customer = "c" + i;
      company.interaction(
          "root",
          "desk",
          Map.of("customer", customer, "occurredAt", at, "facts", Map.of("level", level)));
      boolean achieved = (i / 3 % 10 == 0) != (level > 0);
      outcomes.add(
          Company.line(
              Map.of(
                  "source",
                  company.source(),
                  "id",
                  "o" + i,
                  "outcome",
                  "buys",
                  "unit",
                  company.key("root"),
                  "customer",
                  customer,
                  "occurredAt",
                  at,
                  "achieved",
                  achieved)));
    }
    company.post();
    Company.post("/api/v1/outcomes", String.join("\n", outcomes), ROWS, 0);
    return company;
  }

  @Test
  void findsTheStepBetweenThem() {
    JsonPath targets =
        Company.json(
            open()
                .get(
                    TestApi.adminKey(),
                    "/api/v1/evidence/targets",
                    "outcome",
                    "buys",
                    "measure",
                    "level"));
    assertThat(targets.getList("rows.lowest", Double.class)).containsExactly(-1e308, 0.0, 1e308);
    assertThat(targets.getList("rows.rate", Double.class)).containsExactly(0.1, 0.1, 0.9);
    assertThat(targets.getDouble("pValue")).isEqualTo(0.001);
    assertThat(targets.getDouble("changePoint.at")).isZero();
    assertThat(targets.getString("changePoint.shape")).isEqualTo("STEP");
  }
}
