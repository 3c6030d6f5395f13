package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks trends and plans for units of every kind. */
@QuarkusTest
class PlanApiTest {
  private static OddCompany odd;

  @BeforeEach
  void open() {
    odd = odd == null ? new OddCompany() : odd;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fine",
        "other",
        "perfect",
        "spotless",
        "missed",
        "lonely",
        "flash",
        "blind",
        "vacant"
      })
  void returnsAPlanOrAReasonForEveryUnit(String unit) {
    for (String by : Set.of("day", "week", "month", "quarter")) {
      Response trend =
          odd.get(
              "trends",
              "unit",
              odd.key(unit),
              "by",
              by,
              "from",
              "2026-01-05",
              "monitoring",
              "true");
      assertThat(trend.asString()).doesNotContain("NaN", "Infinity");
      trend.then().statusCode(200).body("reasons", hasItem("TOO_FEW_PERIODS"));
    }
    Response plan = odd.get("plan", "unit", odd.key(unit));
    assertThat(plan.asString()).doesNotContain("NaN", "Infinity");
    JsonPath planned = Company.json(plan);
    List<String> reasons = planned.getList("reasons");
    if (Set.of("fine", "other").contains(unit)) {
      assertThat(reasons).isEmpty();
      assertThat(planned.getBoolean("forMargin.outOfReach"))
          .isEqualTo(planned.get("forMargin.interactions") == null);
      assertThat(planned.getString("sentence")).startsWith("To know The " + unit + " within 2.0");
    } else {
      assertThat(reasons).isNotEmpty();
      assertThat(planned.getString("forMargin")).isNull();
    }
    if (Set.of("perfect", "spotless", "missed").contains(unit)) {
      assertThat(reasons).containsExactly("NO_VARIATION");
    }
    if (unit.equals("flash")) {
      assertThat(reasons).containsExactly("FEW_DAYS");
    }
  }

  @Test
  void doesNotExtrapolateBeyondTenTimesTheData() {
    JsonPath far = odd.ask("plan", "unit", odd.key("fine"), "margin", "0.1");
    assertThat(far.getBoolean("forMargin.outOfReach")).isTrue();
    assertThat(far.<Object>get("forMargin.interactions")).isNull();
    assertThat(far.<Object>get("forMargin.days")).isNull();
    assertThat(far.getString("sentence"))
        .startsWith(
            "To know The fine within 0.1 points takes more interactions than you could gather:"
                + " more than ten times the 120 that there are");
  }

  @Test
  void sampleSizeGrowsWithTheInverseSquareOfTheMargin() {
    JsonPath wide = odd.ask("plan", "unit", odd.key("fine"), "margin", "16");
    JsonPath narrow = odd.ask("plan", "unit", odd.key("fine"), "margin", "8");
    double ratio =
        narrow.getDouble("forMargin.interactions") / wide.getDouble("forMargin.interactions");
    assertThat(ratio).isBetween(3.9, 4.1);
    double error = narrow.getDouble("observed.rating.standardError");
    double expected = 120 * Math.pow(1.959964 * error / 8, 2);
    assertThat(narrow.getDouble("forMargin.interactions")).isBetween(expected - 1, expected + 1.1);
    assertThat(narrow.getDouble("detectable"))
        .isBetween(
            (1.959964 + 0.841621) * Math.sqrt(2) * error - 1e-3,
            (1.959964 + 0.841621) * Math.sqrt(2) * error + 1e-3);
  }
}
