package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * Compares intervals over HTTP with results of R from the same file. With the default number of
 * groups, an answer of so few interactions separates all customers.
 */
@QuarkusTest
public class RatingReferenceApiTest {
  private static final double TOLERANCE = 1e-6;

  /** A separate ledger without replicate groups, since their number is fixed for a ledger. */
  public static class EveryCustomerAGroup implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cxrating.tally-groups", "0", "cxrating.data-dir", "target/test-data-reference");
    }
  }

  @Test
  void agreesWithRForTheWholeAndForEveryUnit() throws IOException {
    JsonNode expected = ReferenceCompany.expected();
    Company company = ReferenceCompany.open();

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
  void agreesWithRForStandardisedRatings() throws IOException {
    JsonNode expected = ReferenceCompany.expected().get("standardised");
    Company company = ReferenceCompany.open();
    JsonPath units =
        company.json(
            "unit",
            company.key("root"),
            "by",
            "unit",
            "adjust",
            "category",
            "blocks",
            "day",
            "clusters",
            "customer");
    for (int i = 0; i < 3; i++) {
      String row = "rows[" + i + "].adjusted.";
      JsonNode unit = expected.get(company.name(units.getString("rows[" + i + "].unit")));
      for (Map.Entry<String, String> figure :
          Map.of("value", "rating", "standardError", "standardError").entrySet()) {
        assertThat(units.getDouble(row + figure.getKey()))
            .isCloseTo(unit.get(figure.getValue()).asDouble(), within(TOLERANCE));
      }
      assertThat(units.getList(row + "droppedCells")).isEmpty();
    }
  }

  @Test
  void monitoringWidensTheInterval() throws IOException {
    Company company = ReferenceCompany.open();
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
    double df = answer.getDouble(row + ".rating.degreesOfFreedom");
    assertThat(df).isLessThanOrEqualTo(twoWay.get("degreesOfFreedom").asDouble());
    double q = TDistribution.of(df).inverseSurvivalProbability(0.025);
    double n = twoWay.get("effectiveSampleSize").asDouble();
    double p = expected.get("rating").asDouble() / 100;
    double centre = p + q * q / (2 * n);
    double half = q * Math.sqrt(p * (1 - p) / n + q * q / (4 * n * n));
    assertThat(answer.getDouble(row + ".rating.lower"))
        .isCloseTo(100 * (centre - half) / (1 + q * q / n), within(TOLERANCE));
    assertThat(answer.getDouble(row + ".rating.upper"))
        .isCloseTo(100 * (centre + half) / (1 + q * q / n), within(TOLERANCE));
  }

  private static void compareAttainment(Map<?, ?> contribution, JsonNode expected) {
    String criterion = contribution.get("touchpoint") + "." + contribution.get("criterion");
    assertThat(((Number) contribution.get("attainment")).doubleValue())
        .as(criterion)
        .isCloseTo(expected.get(criterion).asDouble(), within(TOLERANCE));
  }
}
