package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.stats.rating.EmergencyCounts;
import io.cxrating.stats.rating.EmergencyCounts.Month;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Figures over counts: ratings, comparisons, rankings and trends, alone and beside interactions.
 */
@QuarkusTest
class CountFiguresTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Emergency departments}
      spec:
        outcomes: [{key: returns, statement: Comes back, returnsWithin: 5d}]
        measures: [{key: in_time, type: boolean}]
        touchpoints:
          - key: attendance
            criteria:
              - {key: seen, statement: Seen within four hours, measure: in_time, is: true, serves: [returns]}
      """;

  private Company company;

  @BeforeEach
  void open() {
    company = Company.ofTwo();
  }

  private String count(String unit, LocalDate from, long met, long missed) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", company.source());
    row.put("id", unit + "-" + from);
    row.put("standard", company.key("std"));
    row.put("touchpoint", "attendance");
    row.put("unit", company.key(unit));
    row.put("criterion", "seen");
    row.put("from", from.toString());
    row.put("to", from.plusMonths(1).toString());
    row.put("met", met);
    row.put("missed", missed);
    return Company.line(row);
  }

  private void post(int months, String... units) {
    List<String> rows = new ArrayList<>();
    for (String unit : units) {
      for (int m = 0; m < months; m++) {
        long missed = (unit.equals("north") ? 100 : 200) + 10L * (m % 4);
        rows.add(count(unit, LocalDate.of(2016, 4, 1).plusMonths(m), 1000 - missed, missed));
      }
    }
    Company.post("/api/v1/counts", String.join("\n", rows), rows.size(), 0);
  }

  private JsonPath ask(String path, String... parameters) {
    return Company.json(company.ask(TestApi.adminKey(), "/api/v1/" + path, parameters));
  }

  @Test
  void answersFromCountsAlone() {
    company.standard(STANDARD);
    post(24, "north", "south");
    JsonPath whole = ask("ratings", "blocks", "day");
    assertThat(whole.getDouble("rows[0].rating.value")).isCloseTo(83.5, within(1e-9));
    assertThat(whole.getList("rows[0].rating.clusters")).containsExactly("period");
    assertThat(whole.getList("rows[0].reasons")).contains("COUNTS_ONLY");
    assertThat(whole.getDouble("rows[0].interactions")).isEqualTo(48_000);
    assertThat(whole.getDouble("rows[0].days")).isEqualTo(24);
    assertThat(whole.getMap("rows[0].great")).isNull();
    assertThat(whole.getString("from")).isEqualTo("2016-04-01");
    assertThat(whole.getString("to")).isEqualTo("2018-04-01");
    JsonPath units = ask("ratings", "by", "unit,quarter");
    assertThat(units.getList("rows.findAll { it.interactions > 0 }")).hasSize(16);
    JsonPath pair = ask("comparisons");
    assertThat(pair.getDouble("rows[0].difference.value")).isCloseTo(10, within(1e-9));
    assertThat(pair.getString("rows[0].verdict")).isEqualTo("BETTER");
    assertThat(ask("rankings").getList("rows")).hasSize(2);
    assertThat(ask("trends", "by", "quarter").getList("points")).hasSize(8);
    assertThat(ask("evidence", "outcome", "returns").getList("outcome.reasons"))
        .containsExactly("COUNTS_ONLY");
    assertThat(ask("ratings", "channel", "phone").getString("rows[0].status"))
        .isEqualTo("INSUFFICIENT");
  }

  @Test
  void givesTheCountsWherePeriodsAreTooFew() {
    company.standard(STANDARD);
    post(2, "north");
    JsonPath two = ask("ratings");
    assertThat(two.getString("rows[0].status")).isEqualTo("INSUFFICIENT");
    assertThat(two.getList("rows[0].reasons")).contains("COUNTS_ONLY");
    assertThat(two.getMap("rows[0].rating")).isNull();
    assertThat(two.getDouble("rows[0].observed.met")).isEqualTo(1790);
    assertThat(two.getDouble("rows[0].observed.missed")).isEqualTo(210);
    assertThat(two.getDouble("rows[0].observed.share")).isCloseTo(0.895, within(1e-12));
  }

  @Test
  void addsCountsToInteractions() {
    company.standard(STANDARD);
    post(12, "north");
    for (int i = 0; i < 200; i++) {
      company.interaction(
          "south",
          "attendance",
          Map.of(
              "customer", "c" + i,
              "occurredAt", LocalDate.of(2016, 4, 1).plusDays(i) + "T12:00:00Z",
              "facts", Map.of("in_time", i % 4 > 0)));
    }
    company.post();
    JsonPath whole = ask("ratings");
    assertThat(whole.getDouble("rows[0].interactions")).isEqualTo(12_200);
    assertThat(whole.getDouble("rows[0].customers")).isEqualTo(200);
    assertThat(whole.getList("rows[0].reasons")).doesNotContain("COUNTS_ONLY");
    assertThat(ask("ratings", "by", "unit").getList("rows.interactions", Long.class))
        .containsExactly(12_000L, 200L);
  }

  @Test
  void ratesTheEmergencyDepartmentsOfEngland() {
    Optional<List<Month>> months = EmergencyCounts.read();
    assumeThat(months).as("the shared data").isPresent();
    company.standard(STANDARD);
    List<Map<String, Object>> units = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    months.orElseThrow().stream()
        .map(one -> unit(one.provider(), one.type()))
        .distinct()
        .forEach(
            unit ->
                units.add(
                    Map.of("key", company.key(unit), "name", unit, "parent", company.key("root"))));
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(units)
        .post("/api/v1/units")
        .then()
        .statusCode(200);
    for (Month one : months.orElseThrow()) {
      if (one.attendances() > 0) {
        rows.add(
            count(
                unit(one.provider(), one.type()),
                one.start(),
                one.attendances() - one.breaches(),
                one.breaches()));
      }
    }
    long start = System.nanoTime();
    Company.post("/api/v1/counts", String.join("\n", rows), rows.size(), 0);
    System.out.printf(
        Locale.ROOT, "%d counts in %.1f s%n", rows.size(), (System.nanoTime() - start) / 1e9);
    JsonPath one =
        Company.json(company.ratings("unit", company.key(unit("RX1", "other")), "blocks", "day"));
    assertThat(one.getDouble("rows[0].rating.value")).isCloseTo(97.57384645086556, within(1e-9));
    assertThat(one.getDouble("rows[0].rating.lower")).isCloseTo(96.70132643001152, within(1e-9));
    assertThat(one.getDouble("rows[0].rating.upper")).isCloseTo(98.21982796083945, within(1e-9));
    JsonPath all = ask("ratings", "blocks", "day");
    assertThat(all.getDouble("rows[0].interactions")).isEqualTo(72_019_402);
    assertThat(all.getDouble("rows[0].rating.value"))
        .isCloseTo(100 * (1 - 8_295_237 / 72_019_402.0), within(1e-9));
  }

  private static String unit(String provider, String type) {
    return (provider + "-" + type).toLowerCase(Locale.ROOT);
  }
}
