package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks ranked units and the reasons of the others. */
@QuarkusTest
class RankingApiTest {
  private static OddCompany odd;

  @BeforeEach
  void open() {
    odd = odd == null ? new OddCompany() : odd;
  }

  @Test
  void ranksRankableUnitsAndListsTheOthers() {
    Response answer =
        odd.get("rankings", "unit", odd.key("root"), "leaves", "true", "adjust", "category");
    assertThat(answer.asString()).doesNotContain("NaN", "Infinity");
    JsonPath ranking = Company.json(answer);
    assertThat(ranking.getList("rows.unit", String.class))
        .containsExactlyInAnyOrder(
            odd.keys("fine", "other", "perfect", "spotless", "missed").split(","));
    assertThat(ranking.getList("notRanked.unit", String.class))
        .containsExactlyInAnyOrder(odd.keys("lonely", "blind", "vacant", "flash").split(","));
    assertThat(ranking.getInt("rankedUnits")).isEqualTo(5);
    List<Map<String, Object>> rows = ranking.getList("rows");
    for (Map<String, Object> row : rows) {
      Map<?, ?> rank = (Map<?, ?>) row.get("rank");
      int value = ((Number) rank.get("value")).intValue();
      assertThat(value)
          .isBetween(
              ((Number) rank.get("best")).intValue(), ((Number) rank.get("worst")).intValue());
      assertThat(((Map<?, ?>) row.get("funnel")).get("position"))
          .isIn("inside", "above95", "above998", "below95", "below998");
    }
    assertThat(ranking.getDouble("reliability"))
        .isBetween(
            ranking.getDouble("reliabilityInterval.lower"),
            ranking.getDouble("reliabilityInterval.upper"));
    assertThat(ranking.getDouble("rows[0].shrunken"))
        .isBetween(
            ranking.getDouble("rows[0].shrunkenInterval.lower"),
            ranking.getDouble("rows[0].shrunkenInterval.upper"));
    assertThat(ranking.getInt("rows[0].rank.value")).isEqualTo(1);
    assertThat(ranking.getInt("rows[4].rank.value")).isEqualTo(5);
    assertThat(ranking.getString("rows[4].unit")).isEqualTo(odd.key("missed"));
    assertThat(ranking.getString("sentence"))
        .matches(
            "\\d of 5 units differ significantly from the average; \\d+ of 10 pairs of units differ significantly"
                + " at 95 %\\. Of the variance between these ratings, an estimated"
                + " [\\d.]+ % is real \\([\\d.]+ to [\\d.]+ %\\)\\.");
  }

  @Test
  void ranksOneUnitOrNone() {
    JsonPath one = odd.ask("rankings", "unit", odd.key("fine"));
    assertThat(one.getString("sentence"))
        .isEqualTo("Only one unit can be ranked, so there is no comparison.");
    assertThat(one.getInt("rows[0].rank.worst")).isEqualTo(1);
    JsonPath none = odd.ask("rankings", "unit", odd.key("vacant"), "adjust", "channel");
    assertThat(none.getList("rows")).isEmpty();
    assertThat(none.getList("reasons")).containsExactly("NO_DATA");
    assertThat(none.getString("sentence")).isEqualTo("No unit can be ranked: there is no data.");
    assertThat(odd.ask("comparisons", "unit", odd.key("fine")).getList("rows")).isEmpty();
  }

  @Test
  void poolsOnlyWithinTheScopeOfTheKey() {
    String limited = TestApi.newKey(odd.key("good"), Role.EXECUTIVE);
    for (String parameter : List.of("units", "against")) {
      odd.getFor(limited, "comparisons", parameter, odd.key("missed"))
          .then()
          .statusCode(403)
          .body("field", is(parameter));
    }
    JsonPath own = Company.json(odd.getFor(limited, "rankings", "adjust", "category"));
    JsonPath same = odd.ask("rankings", "unit", odd.key("good"), "adjust", "category");
    JsonPath all = odd.ask("rankings", "unit", odd.key("root"), "leaves", "true");
    assertThat(own.getList("rows.unit")).hasSize(4);
    assertThat(own.getString("mix")).isEqualTo(same.getString("mix"));
    assertThat(own.getDouble("centre")).isEqualTo(same.getDouble("centre"));
    assertThat(own.getDouble("centre")).isNotEqualTo(all.getDouble("centre"));
  }
}
