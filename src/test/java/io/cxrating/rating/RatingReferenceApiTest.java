package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From a posted interaction to an interval over HTTP, against what R computes from the same file.
 */
@QuarkusTest
@TestProfile(RatingReferenceApiTest.EveryCustomerAGroup.class)
class RatingReferenceApiTest {
  private static final double TOLERANCE = 1e-6;
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: The standard of the reference values}
      spec:
        categories:
      CATEGORIES
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: resolved, type: boolean}
          - {key: handovers, type: count}
          - {key: delay_days, type: number, unit: d}
          - {key: damaged, type: boolean}
        touchpoints:
          - key: order
            weight: 2
            criteria:
              - {key: quick-answer, statement: "Answered within 90 s", measure: wait_seconds, atMost: 90, weight: 3}
              - {key: first-time, statement: "Resolved at once", measure: resolved, is: true, weight: 5}
              - {key: few-handovers, statement: "Handed over at most once", measure: handovers, atMost: 1, weight: 2}
          - key: delivery
            weight: 3
            criteria:
              - {key: on-time, statement: "Delivered on the day agreed", measure: delay_days, atMost: 0, weight: 5}
              - {key: intact, statement: "Delivered without damage", measure: damaged, is: false, weight: 4}
              - {key: few-handovers, statement: "Handed over at most once", measure: handovers, atMost: 1, weight: 1}
      """;

  /** No hashing into groups, and a ledger of its own, since that is fixed for the ledger's life. */
  public static class EveryCustomerAGroup implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cxrating.tally-groups", "0", "cxrating.data-dir", "target/test-data-reference");
    }
  }

  @Test
  void agreesWithRForTheWholeAndForEveryUnit() throws IOException {
    JsonNode expected = new ObjectMapper().readTree(resource("expected.json"));
    Company company = companyOf(rows());

    JsonPath overall = company.json("unit", company.key("root"), "blocks", "day");
    compare(overall, "rows[0]", expected.get("overall"));
    overall
        .getList("rows[0].contributions")
        .forEach(each -> compareAttainment((Map<?, ?>) each, expected.at("/overall/attainment")));

    JsonPath units = company.json("unit", company.key("root"), "blocks", "day", "by", "unit");
    assertThat(units.getList("rows")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      String unit = List.of("north", "south", "west").get(i);
      assertThat(units.getString("rows[" + i + "].unit")).isEqualTo(company.key(unit));
      compare(units, "rows[" + i + "]", expected.at("/units/" + unit));
    }
  }

  @Test
  void widensTheIntervalOfAReaderWhoLooksEveryDay() throws IOException {
    Company company = companyOf(rows());
    JsonPath once = company.json("from", "2026-01-01");
    JsonPath daily = company.json("from", "2026-01-01", "monitoring", "true");
    assertThat(daily.getDouble("rows[0].rating.value"))
        .isEqualTo(once.getDouble("rows[0].rating.value"))
        .isBetween(
            daily.getDouble("rows[0].rating.lower"), daily.getDouble("rows[0].rating.upper"));
    assertThat(daily.getDouble("rows[0].rating.lower"))
        .isLessThan(once.getDouble("rows[0].rating.lower"));
    assertThat(daily.getDouble("rows[0].rating.upper"))
        .isGreaterThan(once.getDouble("rows[0].rating.upper"));
    assertThat(daily.getMap("rows[0]")).containsEntry("great", null);
  }

  private static void compare(JsonPath answer, String row, JsonNode expected) {
    JsonNode twoWay = expected.get("twoWay");
    Map<String, JsonNode> figures =
        Map.of(
            ".rating.value", expected.get("rating"),
            ".rating.standardError", twoWay.get("standardError"),
            ".rating.lower", twoWay.get("lower"),
            ".rating.upper", twoWay.get("upper"),
            ".rating.degreesOfFreedom", twoWay.get("degreesOfFreedom"),
            ".effectiveSampleSize", twoWay.get("effectiveSampleSize"),
            ".designEffect", twoWay.get("designEffect"),
            ".customers", expected.get("customers"),
            ".interactions", expected.get("interactions"),
            ".days", twoWay.get("days"));
    figures.forEach(
        (name, value) ->
            assertThat(answer.getDouble(row + name))
                .as(row + name)
                .isCloseTo(value.asDouble(), within(TOLERANCE)));
  }

  private static void compareAttainment(Map<?, ?> contribution, JsonNode expected) {
    String criterion = contribution.get("touchpoint") + "." + contribution.get("criterion");
    assertThat(((Number) contribution.get("attainment")).doubleValue())
        .as(criterion)
        .isCloseTo(expected.get(criterion).asDouble(), within(TOLERANCE));
  }

  private static Company companyOf(List<Map<String, String>> rows) {
    Company company = new Company();
    company.unit("root", null);
    rows.stream().map(row -> row.get("unit")).distinct().forEach(u -> company.unit(u, "root"));
    company.standard(
        STANDARD.replace(
            "CATEGORIES\n",
            rows.stream()
                .map(row -> row.get("category"))
                .distinct()
                .map("    - {key: %s, statement: \"A need\"}\n"::formatted)
                .reduce("", String::concat)));
    rows.forEach(row -> company.interaction(row.get("unit"), row.get("touchpoint"), rest(row)));
    company.post();
    return company;
  }

  private static Map<String, Object> rest(Map<String, String> row) {
    Map<String, Object> facts = new HashMap<>();
    for (String number : List.of("wait_seconds", "handovers", "delay_days")) {
      facts.put(number, row.get(number).isEmpty() ? null : Double.valueOf(row.get(number)));
    }
    for (String flag : List.of("resolved", "damaged")) {
      facts.put(flag, row.get(flag).isEmpty() ? null : row.get(flag).equals("1"));
    }
    return Map.of(
        "customer",
        row.get("customer"),
        "category",
        row.get("category"),
        "occurredAt",
        row.get("day") + "T12:00:00Z",
        "facts",
        facts);
  }

  private static List<Map<String, String>> rows() throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(resource("interactions.csv"))) {
      return rows.readAll();
    }
  }

  private static InputStream resource(String name) {
    return RatingReferenceApiTest.class.getResourceAsStream("/reference/" + name);
  }
}
