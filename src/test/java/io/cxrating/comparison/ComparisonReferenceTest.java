package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.RatingReferenceApiTest;
import io.cxrating.rating.ReferenceCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Compares differences and standardised ratings over HTTP with results of R from the same rows. */
@QuarkusTest
@TestProfile(RatingReferenceApiTest.EveryCustomerAGroup.class)
class ComparisonReferenceTest {
  private static final double TOLERANCE = 1e-6;
  private static final List<String> UNITS = List.of("north", "south", "west");

  /** The rule of the method: the smallest count of customers or days of either unit, less one. */
  private static final Map<String, Integer> DEGREES_OF_FREEDOM =
      Map.of("north-south", 59, "north-west", 57, "south-west", 57);

  @Test
  void agreesWithRForEveryPair() throws IOException {
    Company company = ReferenceCompany.open();
    JsonPath answer = ask(company, "comparisons", "blocks", "day");
    JsonNode expected = ReferenceCompany.expected().get("differences");
    List<String> pairs = List.of("north-south", "north-west", "south-west");
    double[] p = new double[3];
    for (int i = 0; i < 3; i++) {
      JsonNode difference = expected.get(pairs.get(i));
      String row = "rows[" + i + "].";
      assertThat(name(company, answer.getString(row + "a"), answer.getString(row + "b")))
          .isEqualTo(pairs.get(i));
      int df = DEGREES_OF_FREEDOM.get(pairs.get(i));
      double value = difference.get("difference").asDouble();
      double error = difference.at("/twoWay/standardError").asDouble();
      double half = TDistribution.of(df).inverseSurvivalProbability(0.025) * error;
      p[i] = 2 * TDistribution.of(df).survivalProbability(Math.abs(value) / error);
      close(answer, row + "difference", value);
      close(answer, row + "standardError", error);
      close(answer, row + "degreesOfFreedom", df);
      close(answer, row + "lower", value - half);
      close(answer, row + "upper", value + half);
      close(answer, row + "pValue", p[i]);
    }
    double least = Math.min(p[1], p[2]);
    double middle = Math.max(p[1], p[2]);
    close(answer, "rows[" + (p[1] < p[2] ? 1 : 2) + "].adjustedP", 3 * least);
    close(answer, "rows[" + (p[1] < p[2] ? 2 : 1) + "].adjustedP", Math.max(3 * least, 2 * middle));
    close(answer, "rows[0].adjustedP", p[0]);
    assertThat(answer.getList("rows.verdict", String.class))
        .containsExactly("NOT_DISTINGUISHABLE", "WORSE", "WORSE");
    assertThat(answer.getString("rows[1].sentence"))
        .isEqualTo(
            "The north is worse than The west by 7.3 points (3.6 to 11.0);"
                + " this remains significant after correction for three comparisons.");
    assertThat(answer.getString("sentence"))
        .isEqualTo("Of 3 pairs, 2 differ at 95 %, and 1 is inconclusive.");
  }

  @Test
  void agreesWithRForStandardisedRatings() throws IOException {
    Company company = ReferenceCompany.open();
    JsonNode expected = ReferenceCompany.expected().get("standardised");
    JsonPath compared = ask(company, "comparisons", "blocks", "day", "adjust", "category");
    for (int i = 0; i < 3; i++) {
      String row = "rows[" + i + "].";
      for (String side : List.of("A", "B")) {
        String unit = company.name(compared.getString(row + side.toLowerCase()));
        close(
            compared, row + "adjusted.rating" + side, expected.get(unit).get("rating").asDouble());
      }
      assertThat(compared.getList(row + "adjusted.droppedCells")).isEmpty();
    }
    JsonPath ranked =
        ask(company, "rankings", "blocks", "day", "clusters", "customer", "adjust", "category");
    for (int i = 0; i < 3; i++) {
      String row = "rows[" + i + "].";
      JsonNode unit = expected.get(company.name(ranked.getString(row + "unit")));
      close(ranked, row + "adjusted.rating.value", unit.get("rating").asDouble());
      close(ranked, row + "adjusted.rating.standardError", unit.get("standardError").asDouble());
    }
    assertThat(company.name(ranked.getString("rows[0].unit"))).isEqualTo("west");
  }

  @Test
  void comparesEachUnitWithTheRestAndWithOne() throws IOException {
    Company company = ReferenceCompany.open();
    JsonPath pairs = ask(company, "comparisons", "blocks", "day");
    JsonPath one = ask(company, "comparisons", "blocks", "day", "against", company.key("west"));
    assertThat(one.getList("rows.a")).containsExactly(company.key("north"), company.key("south"));
    for (String figure : List.of("difference", "lower", "upper", "pValue")) {
      close(one, "rows[0]." + figure, pairs.getDouble("rows[1]." + figure));
      close(one, "rows[1]." + figure, pairs.getDouble("rows[2]." + figure));
    }
    JsonPath rest = ask(company, "comparisons", "against", "rest", "adjust", "category");
    assertThat(rest.getList("rows.b")).containsExactly("rest", "rest", "rest");
    JsonPath two =
        TestApi.admin()
            .queryParam("standard", company.key("std"))
            .queryParam("units", company.key("north") + "," + company.key("south"))
            .queryParam("against", "rest")
            .get("/api/v1/comparisons")
            .jsonPath();
    assertThat(two.getDouble("rows[0].difference"))
        .isCloseTo(pairs.getDouble("rows[0].difference"), within(TOLERANCE));
    assertThat(rest.getDouble("rows[0].ratingA"))
        .isCloseTo(pairs.getDouble("rows[0].ratingA"), within(TOLERANCE));
    assertThat(UNITS).hasSize(rest.getList("rows").size());
  }

  private static String name(Company company, String a, String b) {
    return company.name(a) + "-" + company.name(b);
  }

  private static void close(JsonPath answer, String path, double expected) {
    assertThat(answer.getDouble(path)).as(path).isCloseTo(expected, within(TOLERANCE));
  }

  private static JsonPath ask(Company company, String resource, String... parameters) {
    String[] all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "unit";
    all[parameters.length + 1] = company.key("root");
    return Company.json(company.get(TestApi.adminKey(), "/api/v1/" + resource, all));
  }
}
