package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts only measure values that the criterion judged, in one unit of measure. */
@QuarkusTest
class MeasuresOfVersionsTest {
  private static final String VERSION =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %%s, name: A promise that changes%s}
      spec:
        coverageFloor: 0.1
        measures: [{key: wait, type: number, unit: %s}, {key: solved, type: boolean}, {key: hold, type: number}]
        touchpoints:
          - key: order
            criteria: [%s{key: solved, measure: solved, is: true}]
      """;
  private static final String WAIT = "{key: quick, measure: wait, atMost: 60}, ";
  private static final String HOLD = "{key: quick, measure: hold, atMost: 60}, ";

  /** Forty customers a month wait 100 in March and 3 in April; in May only six report a wait. */
  private static Company company(String... versions) {
    Company company = new Company();
    company.unit("root", null);
    for (String version : versions) {
      company.standard(version);
    }
    for (int month = 3; month <= 5; month++) {
      for (int i = 0; i < 40; i++) {
        Map<String, Object> facts = new HashMap<>(Map.of("solved", i % 2 == 0, "hold", 7));
        if (month < 5 || i < 6) {
          facts.put("wait", month == 3 ? 100 : 3);
        }
        company.interaction(
            "root",
            "order",
            Map.of(
                "customer",
                "c" + i,
                "occurredAt",
                "2026-%02d-%02dT12:00:00Z".formatted(month, 1 + i % 20),
                "facts",
                facts));
      }
    }
    company.post();
    return company;
  }

  private static String version(String metadata, String unit, String criteria) {
    return VERSION.formatted(metadata, unit, criteria);
  }

  private static JsonPath asked(Company company, String from, String to) {
    return company.json("unit", company.key("root"), "measures", "true", "from", from, "to", to);
  }

  @Test
  void countsValuesOfAllVersionsOfOneMeasure() {
    Company company =
        company(version("", "s", WAIT), version(", effectiveFrom: 2026-04-01", "s", WAIT));
    JsonPath both = asked(company, "2026-03-01", "2026-05-01");
    assertThat(both.getInt("rows[0].measures[0].interactions")).isEqualTo(80);
    assertThat(both.getDouble("rows[0].measures[0].median.value")).isEqualTo(3);
    assertThat(both.getDouble("rows[0].measures[0].p90.value")).isEqualTo(100);
  }

  @Test
  void excludesValuesInAnotherUnitOfMeasure() {
    Company company =
        company(version("", "s", WAIT), version(", effectiveFrom: 2026-04-01", "min", WAIT));
    JsonPath both = asked(company, "2026-03-01", "2026-05-01");
    assertThat(both.getString("rows[0].measures[0].unitOfMeasure")).isEqualTo("min");
    assertThat(both.getInt("rows[0].measures[0].interactions")).isEqualTo(40);
    assertThat(both.getDouble("rows[0].measures[0].p90.value")).isEqualTo(3);
    JsonPath march = asked(company, "2026-03-01", "2026-04-01");
    assertThat(march.getString("rows[0].measures[0].unitOfMeasure")).isEqualTo("s");
    assertThat(march.getDouble("rows[0].measures[0].median.value")).isEqualTo(100);
  }

  @Test
  void excludesValuesBeforeTheCriterionOrOfAnotherMeasure() {
    String later = ", effectiveFrom: 2026-04-01";
    Company added = company(version("", "s", ""), version(later, "s", WAIT));
    assertThat(asked(added, "2026-03-01", "2026-05-01").getInt("rows[0].measures[0].interactions"))
        .isEqualTo(40);
    assertThat(asked(added, "2026-03-01", "2026-04-01").getList("rows[0].measures")).isEmpty();
    Company changed = company(version("", "s", HOLD), version(later, "s", WAIT));
    JsonPath both = asked(changed, "2026-03-01", "2026-05-01");
    assertThat(both.getString("rows[0].measures[0].measure")).isEqualTo("wait");
    assertThat(both.getInt("rows[0].measures[0].interactions")).isEqualTo(40);
  }

  @Test
  void withholdsAMeasureOfFewCustomersBesideARating() {
    Company company = company(version("", "s", WAIT));
    JsonPath may = asked(company, "2026-05-01", "2026-06-01");
    assertThat(may.getDouble("rows[0].rating.value")).isPositive();
    Map<String, Object> expected = new HashMap<>();
    expected.put("touchpoint", "order");
    expected.put("criterion", "quick");
    expected.put("measure", "wait");
    expected.put("unitOfMeasure", "s");
    expected.put("interactions", 6);
    expected.put("censored", null);
    expected.put("median", null);
    expected.put("p90", null);
    expected.put("attainment", null);
    expected.put("reasons", List.of("FEW_CUSTOMERS", "FEW_DAYS"));
    assertThat(may.<Map<String, Object>>getList("rows[0].measures")).containsExactly(expected);
  }

  @Test
  void returnsNoMeasuresWithoutNumericCriteriaOrRows() {
    Company company = company(version("", "s", ""));
    for (String by : List.of("", "criterion", "unit,day")) {
      JsonPath whole = company.json("unit", company.key("root"), "measures", "true", "by", by);
      assertThat(whole.<List<Object>>getList("rows.measures")).isNotEmpty().allMatch(List::isEmpty);
    }
    JsonPath none = asked(company, "2020-01-01", "2020-02-01");
    assertThat(none.<List<Object>>getList("rows.measures")).containsExactly(List.of());
  }
}
