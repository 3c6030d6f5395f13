package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.TestApi;
import io.cxrating.comparison.trend.TrendAnswer;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixteen weeks of a unit whose level rises in the ninth and stays. */
@QuarkusTest
class TrendApiTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 16;
  private static final int BETTER_FROM = 8;
  private static final int A_WEEK = 70;

  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      company = new Company();
      post();
    }
  }

  private static void post() {
    company.unit("root", null);
    company.standard(
        SmallCompany.STANDARD.replace("spec:\n", "spec:\n  monitoringInformation: 120\n"));
    for (int week = 0; week < WEEKS; week++) {
      for (int i = 0; i < A_WEEK; i++) {
        int metOfTen = week < BETTER_FROM ? 4 + week % 2 : 9 - week % 2;
        boolean met = (7 * i + 3 * week) % 10 < metOfTen;
        Map<String, Object> seen =
            Map.of(
                "customer", "w" + week + "c" + i,
                "occurredAt", MONDAY.plusDays(7 * week + i % 7) + "T12:00:00Z",
                "facts", Map.of("wait_seconds", met ? 60 : 200, "solved", met));
        company.interaction("root", "order", seen);
        company.interaction(
            "root",
            "delivery",
            Map.of(
                "customer",
                seen.get("customer"),
                "occurredAt",
                seen.get("occurredAt"),
                "facts",
                Map.of("delay_days", met ? 0 : 2)));
      }
    }
    company.post();
  }

  @Test
  void findsTheOnlyChangePoint() {
    JsonPath trend = ask("by", "week");
    assertThat(trend.getList("points")).hasSize(WEEKS);
    assertThat(trend.getList("changePoints.period")).containsExactly("2026-W10");
    assertThat(trend.getDouble("changePoints[0].pValue")).isLessThanOrEqualTo(0.05);
    assertThat(trend.getString("points[0].change")).isNull();
    for (int week = 1; week < WEEKS; week++) {
      assertThat(trend.getString("points[" + week + "].change.verdict"))
          .as("week %d", week)
          .isEqualTo(week == BETTER_FROM ? "BETTER" : "NOT_DISTINGUISHABLE");
    }
    assertThat(trend.getString("points[8].change.sentence"))
        .startsWith("2026-W10 is better than 2026-W09 by ")
        .contains("; this remains significant after correction for 15 comparisons");
    assertThat(trend.getString("sentence"))
        .startsWith(
            "Of 15 changes from one period to the next, one is significant after correction"
                + " for all of them. The level changed: at 2026-W10.");
  }

  @Test
  void agreesWithTheRatingsOfEachPeriod() {
    JsonPath trend = ask("by", "week");
    JsonPath ratings = company.json("unit", company.key("root"), "by", "week");
    JsonPath whole = company.json("unit", company.key("root"));
    for (int week = 0; week < WEEKS; week++) {
      String point = "points[" + week + "].";
      for (String figure : List.of("value", "lower", "upper")) {
        assertThat(trend.getDouble(point + "rating." + figure))
            .isEqualTo(ratings.getDouble("rows[" + week + "].rating." + figure));
      }
      assertThat(trend.getString(point + "period"))
          .isEqualTo(ratings.getString("rows[" + week + "].week"));
      double centre = trend.getDouble(point + "control.centre");
      assertThat(centre).isCloseTo(whole.getDouble("rows[0].rating.value"), within(1e-9));
      assertThat(centre)
          .isBetween(
              trend.getDouble(point + "control.lower"), trend.getDouble(point + "control.upper"));
    }
    assertThat(trend.getList("reasons")).isEmpty();
    assertThat(trend.getList("points[15].signals")).isEmpty();
  }

  @Test
  void monitoringCumulatesPeriods() {
    JsonPath trend = ask("by", "week", "from", "2026-01-05", "monitoring", "true");
    assertThat(trend.getString("points[1].soFar")).isNull();
    JsonPath rating =
        company.json(
            "unit",
            company.key("root"),
            "from",
            "2026-01-05",
            "to",
            "2026-02-02",
            "monitoring",
            "true");
    for (String figure : List.of("value", "lower", "upper")) {
      assertThat(trend.getDouble("points[3].soFar." + figure))
          .isCloseTo(rating.getDouble("rows[0].rating." + figure), within(1e-9));
    }
  }

  @Test
  void returnsNoLimitsForThreeMonths() {
    JsonPath trend = ask("by", "month");
    assertThat(trend.getList("reasons")).containsExactly("TOO_FEW_PERIODS");
    assertThat(trend.getString("points[0].control")).isNull();
    assertThat(trend.getList("changePoints")).isEmpty();
    assertThat(trend.getString("sentence"))
        .endsWith("Control limits need 12 periods with a rating; there are 4.");
  }

  @Test
  void rejectsATrendOfTooManyDays() {
    company
        .get(
            TestApi.adminKey(),
            "/api/v1/trends",
            "by",
            "day",
            "from",
            "2020-01-01",
            "to",
            "2026-01-01")
        .then()
        .statusCode(422)
        .body("code", org.hamcrest.Matchers.is("TOO_MANY_ROWS"));
  }

  @Test
  void usesLongerPeriodsForManyMonths() {
    JsonPath trend = ask("from", "1960-01-01");
    assertThat(trend.getString("by")).isEqualTo("quarter");
    assertThat(trend.getString("points[0].period")).isEqualTo("1960-Q1");
  }

  private JsonPath ask(String... parameters) {
    String[] all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "unit";
    all[parameters.length + 1] = company.key("root");
    return Company.json(company.get(TestApi.adminKey(), "/api/v1/trends", all));
  }

  @Test
  void survivesTheJsonRoundTrip() {
    JsonRoundTrip.check(
        company.get(TestApi.adminKey(), "/api/v1/trends", "by", "week"), TrendAnswer.class);
  }
}
