package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ranks ten thousand units, a few of them with data. */
@QuarkusTest
class ManyUnitsTest {
  private static final int UNITS = 10_000;
  private static final int BUSY = 12;
  private static final int CUSTOMERS = 40;

  @Test
  void ranksTenThousandUnits() {
    Company company = open();
    Response answer =
        company.get(TestApi.adminKey(), "/api/v1/rankings", "unit", company.key("root"));
    assertThat(answer.asString()).doesNotContain("NaN", "Infinity");
    JsonPath ranking = Company.json(answer);
    assertThat(ranking.getList("rows")).hasSize(BUSY);
    assertThat(ranking.getList("notRanked")).hasSize(UNITS - BUSY);
    assertThat(ranking.getList("reasons")).containsExactly("TOO_MANY_UNITS");
    assertThat(ranking.getString("pairs")).isNull();
    assertThat(ranking.getString("rows[0].rank")).isNull();
    assertThat(ranking.getString("rows[0].funnel.position")).isNotBlank();
    assertThat(ranking.getString("sentence"))
        .contains("pairs are not compared, since there are more than 2,000 units.");
    List<Double> ratings = ranking.getList("rows.rating.value");
    assertThat(ratings).isSortedAccordingTo((a, b) -> Double.compare(b, a));

    company
        .get(TestApi.adminKey(), "/api/v1/comparisons", "unit", company.key("root"))
        .then()
        .statusCode(422)
        .body("code", is("TOO_MANY_ROWS"));
    JsonPath rest =
        Company.json(
            company.get(
                TestApi.adminKey(),
                "/api/v1/comparisons",
                "unit",
                company.key("root"),
                "against",
                "rest"));
    assertThat(rest.getList("rows")).hasSize(UNITS);
    assertThat(rest.getList("rows.status")).contains("COMPARED", "INSUFFICIENT");
  }

  private static Company open() {
    Company company = new Company();
    company.unit("root", null);
    company.units(UNITS, "Unit");
    company.standard(SmallCompany.STANDARD);
    for (int unit = 0; unit < BUSY; unit++) {
      for (int i = 0; i < CUSTOMERS; i++) {
        boolean met = i % (unit + 2) != 0;
        Map<String, Object> facts = Map.of("wait_seconds", met ? 60 : 200, "solved", met);
        add(company, unit, i, "order", facts);
        add(company, unit, i, "delivery", Map.of("delay_days", met ? 0 : 1));
      }
    }
    company.post();
    return company;
  }

  private static void add(
      Company company, int unit, int i, String touchpoint, Map<String, Object> facts) {
    company.interaction(
        "u" + unit,
        touchpoint,
        Map.of(
            "customer",
            "c" + unit + "-" + i,
            "occurredAt",
            "2026-03-%02dT12:00:00Z".formatted(1 + i % 28),
            "facts",
            facts));
  }
}
