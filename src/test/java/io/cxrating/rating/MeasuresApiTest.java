package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.MeasuredRows;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.QuantileEstimate;
import io.cxrating.tally.Period;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares medians and percentiles of the API with sorted posted values. */
@QuarkusTest
class MeasuresApiTest {
  private static final long SEED = 20_261_127;
  private static final int POSTS = 1200;
  private static final int CUSTOMERS = 150;
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A standard with measures}
      spec:
        coverageFloor: 0.1
        categories:
          - {key: hurried, statement: "I have no time"}
        measures:
          - {key: wait_minutes, type: number, unit: min}
          - {key: errors, type: count}
          - {key: solved, type: boolean}
          - {key: delay_days, type: number}
        touchpoints:
          - key: order
            weight: 2
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true, weight: 1}
              - {key: quick, statement: "Quick", measure: wait_minutes, atMost: 12, weight: 3, overrides: {hurried: {atMost: 5}}}
              - {key: flawless, statement: "Without errors", measure: errors, atMost: 0, weight: 1}
          - key: delivery
            weight: 3
            criteria:
              - {key: on-time, statement: "On the day agreed", measure: delay_days, between: [-1, 1], weight: 1}
      """;

  private record Posted(
      String unit,
      String touchpoint,
      int customer,
      LocalDate day,
      String category,
      String channel,
      Map<String, Double> values) {}

  private static final List<Posted> POSTED = new ArrayList<>();
  private static Company company;

  @BeforeEach
  void post() {
    if (company != null) {
      return;
    }
    company = Company.ofTwo();
    company.standard(STANDARD);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < POSTS; i++) {
      Posted posted = posted(i, random);
      POSTED.add(posted);
      Map<String, Object> facts = new HashMap<>(posted.values());
      if (posted.touchpoint().equals("order")) {
        facts.put("solved", i % 3 != 0);
        facts.computeIfPresent("errors", (key, count) -> ((Double) count).intValue());
      }
      Map<String, Object> row = new HashMap<>();
      row.put("customer", "c" + posted.customer());
      row.put("occurredAt", posted.day() + "T12:00:00Z");
      row.put("category", posted.category());
      row.put("channel", posted.channel());
      row.put("facts", facts);
      company.interaction(posted.unit(), posted.touchpoint(), row);
    }
    company.post();
  }

  private static Posted posted(int i, SplittableRandom random) {
    Map<String, Double> values = new LinkedHashMap<>();
    String touchpoint = i % 3 == 2 ? "delivery" : "order";
    if (touchpoint.equals("order")) {
      if (random.nextInt(10) > 0) {
        values.put("wait_minutes", Math.exp(1.5 + random.nextGaussian()));
      }
      values.put("errors", (double) Math.max(0, random.nextInt(-3, 4)));
    } else {
      // Negative zero is zero.
      double days = random.nextInt(-2, 3);
      values.put("delay_days", days == 0 && random.nextBoolean() ? -0.0 : days);
    }
    return new Posted(
        random.nextInt(3) == 0 ? "north" : "south",
        touchpoint,
        random.nextInt(CUSTOMERS),
        FIRST.plusDays(random.nextInt(45)),
        i % 4 == 0 ? "hurried" : null,
        random.nextInt(3) == 0 ? null : "phone",
        values);
  }

  private static MeasuredRows plain(String measure, Predicate<Posted> within) {
    MeasuredRows rows = new MeasuredRows();
    POSTED.stream()
        .filter(within)
        .filter(each -> each.values().containsKey(measure))
        .forEach(
            each ->
                rows.add(
                    each.customer(), each.day().toEpochDay(), each.values().get(measure) + 0.0));
    return rows;
  }

  private static void isAsExpected(Map<String, Object> found, Predicate<Posted> within) {
    MeasureEstimate expected =
        MeasureEstimate.of(plain((String) found.get("measure"), within).values(), OPTIONS);
    assertThat(found)
        .as("seed %d", SEED)
        .containsEntry("interactions", (int) expected.rows())
        .containsEntry("median", expected(expected.median()))
        .containsEntry("p90", expected(expected.p90()))
        .containsEntry("reasons", expected.reasons().stream().map(Enum::name).toList());
  }

  private static Map<String, Object> expected(QuantileEstimate quantile) {
    if (quantile == null) {
      return null;
    }
    Interval interval = quantile.interval();
    Map<String, Object> fields = new HashMap<>();
    fields.put("value", quantile.value());
    fields.put("lower", interval == null ? null : interval.lower());
    fields.put("upper", interval == null ? null : interval.upper());
    return fields;
  }

  private static List<Map<String, Object>> rows(String... parameters) {
    List<String> asked = new ArrayList<>(List.of("measures", "true", "unit", company.key("root")));
    asked.addAll(List.of(parameters));
    return company.json(asked.toArray(String[]::new)).getList("rows");
  }

  private static List<Map<String, Object>> measures(Map<String, Object> row) {
    return listed(row, "measures");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> listed(Map<String, Object> row, String field) {
    return (List<Map<String, Object>>) row.get(field);
  }

  @Test
  void listsNumericCriteriaInTheOrderOfTheStandard() {
    List<Map<String, Object>> found = measures(rows().getFirst());
    assertThat(found)
        .extracting(each -> each.get("criterion"))
        .containsExactly("quick", "flawless", "on-time");
    found.forEach(each -> isAsExpected(each, all -> true));
    assertThat(found.getFirst())
        .containsEntry("touchpoint", "order")
        .containsEntry("unitOfMeasure", "min");
    assertThat(found.getLast()).containsEntry("unitOfMeasure", null);
    Map<Object, Object> attainment =
        listed(rows().getFirst(), "contributions").stream()
            .collect(
                Collectors.toMap(each -> each.get("criterion"), each -> each.get("attainment")));
    found.forEach(
        each ->
            assertThat(each.get("attainment")).isEqualTo(attainment.get(each.get("criterion"))));
  }

  @Test
  void returnsQuantilesOfEachCut() {
    List<String> cuts =
        List.of("unit", "touchpoint", "criterion", "category", "channel", "month", "week,unit");
    for (String by : cuts) {
      List<Map<String, Object>> rows = rows("by", by);
      int seen = 0;
      for (Map<String, Object> row : rows) {
        if (row.get("rating") == null) {
          assertThat(measures(row)).isEmpty();
        }
        for (Map<String, Object> each : measures(row)) {
          isAsExpected(each, posted -> isIn(row, posted));
          seen++;
        }
      }
      assertThat(seen).as(by).isGreaterThanOrEqualTo(3);
    }
  }

  /** A dimension that a row does not name does not restrict it. */
  private static boolean isIn(Map<String, Object> row, Posted posted) {
    return (!row.containsKey("unit") || row.get("unit").equals(company.key(posted.unit())))
        && (!row.containsKey("category") || Objects.equals(row.get("category"), posted.category()))
        && (!row.containsKey("channel") || Objects.equals(row.get("channel"), posted.channel()))
        && (!row.containsKey("month") || row.get("month").equals(Period.MONTH.label(posted.day())))
        && (!row.containsKey("week") || row.get("week").equals(Period.WEEK.label(posted.day())));
  }

  @Test
  void appliesFiltersAndOptions() {
    Map<String, Object> row =
        rows("channel", "phone", "criterion", "order.quick", "clusters", "interaction").getFirst();
    MeasureEstimate expected =
        MeasureEstimate.of(
            plain("wait_minutes", each -> "phone".equals(each.channel())).values(),
            new EstimateOptions(0.95, Clusters.INTERACTION, false, 0.8));
    assertThat(measures(row)).hasSize(1);
    assertThat(measures(row).getFirst()).containsEntry("median", expected(expected.median()));
  }

  @Test
  void returnsMeasuresOnlyOnRequestAndOnlyInJson() {
    assertThat(company.ratings("unit", company.key("root")).asString())
        .doesNotContain("measures", "wait_minutes");
    String asked = company.ratings("format", "csv", "measures", "true").asString();
    assertThat(asked).isEqualTo(company.ratings("format", "csv").asString());
  }

  @Test
  void rejectsMonitoringAndUnknownValues() {
    company
        .ratings("measures", "true", "monitoring", "true", "from", "2026-03-01")
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"), "field", equalTo("measures"));
    company
        .ratings("measures", "median")
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"), "field", equalTo("measures"));
  }

  @Test
  void restrictsAUnitKeyToItsUnit() {
    String ofNorth = TestApi.newKey(company.key("north"), Role.EXECUTIVE);
    Map<String, Object> row =
        Company.json(company.ratingsFor(ofNorth, "measures", "true"))
            .<Map<String, Object>>getList("rows")
            .getFirst();
    measures(row).forEach(each -> isAsExpected(each, posted -> posted.unit().equals("north")));
    company
        .ratingsFor(ofNorth, "measures", "true", "unit", company.key("south"))
        .then()
        .statusCode(403);
    company.ratingsFor(TestApi.newKey(Role.INGEST), "measures", "true").then().statusCode(403);
  }
}
