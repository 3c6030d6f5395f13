package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.comparison.plan.Plans;
import io.cxrating.comparison.ranking.RankingAnswer;
import io.cxrating.comparison.ranking.Rankings;
import io.cxrating.comparison.trend.TrendAnswer;
import io.cxrating.comparison.trend.Trends;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks all comparisons with degenerate units, invalid parameters and restricted keys. */
@QuarkusTest
class ComparisonApiTest {
  private static final List<String> NUMBERS =
      List.of("difference", "lower", "upper", "pValue", "adjustedP", "ratingA", "ratingB");

  private static OddCompany odd;

  @BeforeEach
  void open() {
    odd = odd == null ? new OddCompany() : odd;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "rest", "fine"})
  void returnsEitherNumbersOrReasons(String against) {
    String with = against.equals("fine") ? odd.key("fine") : against;
    for (String correction : List.of("holm", "bh")) {
      Response answer =
          odd.get(
              "comparisons",
              "unit",
              odd.key("root"),
              "leaves",
              "true",
              "against",
              with,
              "adjust",
              "category,channel",
              "correction",
              correction);
      assertThat(answer.asString()).doesNotContain("NaN", "Infinity");
      List<Map<String, Object>> rows = Company.json(answer).getList("rows");
      assertThat(rows).hasSize(against.equals("pairs") ? 36 : against.equals("rest") ? 9 : 8);
      for (Map<String, Object> row : rows) {
        check(row, correction);
        check((Map<?, ?>) row.get("adjusted"), correction);
      }
      assertThat(rows).extracting(row -> row.get("status")).contains("COMPARED", "INSUFFICIENT");
    }
  }

  private static void check(Map<?, ?> difference, String correction) {
    boolean compared = "COMPARED".equals(difference.get("status"));
    for (String number : NUMBERS) {
      assertThat(difference.get(number) != null)
          .as("%s of %s", number, difference)
          .isEqualTo(compared);
    }
    assertThat(difference.get("verdict") != null).isEqualTo(compared && correction.equals("holm"));
    assertThat((String) difference.get("sentence")).endsWith(".");
    if (!compared) {
      assertThat((List<?>) difference.get("reasons")).isNotEmpty();
    } else {
      double value = (Double) difference.get("difference");
      assertThat(value)
          .isBetween((Double) difference.get("lower"), (Double) difference.get("upper"));
    }
  }

  @Test
  void namesTheReasonOfEachIncomparableUnit() {
    JsonPath answer =
        odd.ask("comparisons", "units", odd.keys("fine", "lonely", "blind", "vacant", "flash"));
    assertThat(answer.getList("rows[0].reasons")).containsExactly("FEW_CUSTOMERS");
    assertThat(answer.getList("rows[1].reasons", String.class)).contains("LOW_COVERAGE");
    assertThat(answer.getList("rows[2].reasons", String.class)).contains("NO_DATA");
    assertThat(answer.getList("rows[3].reasons")).containsExactly("FEW_DAYS");
    assertThat(answer.getString("rows[3].status")).isEqualTo("INSUFFICIENT");
    assertThat(answer.getString("rows[0].sentence"))
        .isEqualTo("The fine and The lonely cannot be compared: there are too few customers.");
  }

  @Test
  void doesNotSeparateEqualOrPerfectUnits() {
    JsonPath answer = odd.ask("comparisons", "units", odd.keys("perfect", "spotless", "missed"));
    assertThat(answer.getDouble("rows[0].difference")).isZero();
    assertThat(answer.getDouble("rows[0].pValue")).isEqualTo(1);
    assertThat(answer.getString("rows[0].verdict")).isEqualTo("NOT_DISTINGUISHABLE");
    assertThat(answer.getDouble("rows[0].upper")).isGreaterThan(1);
    assertThat(answer.getString("rows[0].sentence"))
        .startsWith("The data do not distinguish The perfect from The spotless");
    assertThat(answer.getString("rows[1].verdict")).isEqualTo("BETTER");
    assertThat(answer.getDouble("rows[1].difference")).isEqualTo(100);
  }

  @Test
  void cannotAdjustUnitsWithoutACommonMix() {
    JsonPath answer =
        odd.ask("comparisons", "units", odd.keys("fine", "other"), "adjust", "category");
    assertThat(answer.getString("rows[0].status")).isEqualTo("COMPARED");
    assertThat(answer.getString("rows[0].adjusted.status")).isEqualTo("NOT_COMPARABLE");
    assertThat(answer.getString("adjustedSentence")).startsWith("No pair could be compared.");
    JsonPath ranked = odd.ask("rankings", "units", odd.keys("fine", "other"), "adjust", "category");
    assertThat(ranked.getString("rows[0].adjusted")).isNull();
    assertThat(ranked.getList("rows[0].adjustedReasons")).containsExactly("NOT_COMPARABLE");
    assertThat(ranked.getList("adjusted.reasons")).containsExactly("NOT_COMPARABLE");
  }

  @Test
  void returnsTheSameRowsAsCsv() {
    for (String resource : List.of("comparisons", "rankings", "trends", "plan")) {
      String csv =
          odd.get(resource, "unit", odd.key("good"), "format", "csv")
              .then()
              .statusCode(200)
              .contentType("text/csv")
              .extract()
              .asString();
      String[] lines = csv.split("\r\n");
      int rows = Map.of("comparisons", 6, "rankings", 4, "trends", 2, "plan", 1).get(resource);
      assertThat(lines).as(resource).hasSize(1 + rows);
      assertThat(lines[0]).contains("sentence");
      assertThat(csv).doesNotContain("NaN");
    }
    assertThat(odd.get("rankings", "unit", odd.key("good"), "format", "csv").asString())
        .startsWith("unit,unitName,status,reasons,rank_value,rank_best,rank_worst,rating_value,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparisons", "rankings", "trends", "plan"})
  void returnsNotModifiedForAMatchingTag(String resource) {
    Response first = odd.get(resource, "unit", odd.key("good"));
    String tag = first.then().statusCode(200).extract().header("ETag");
    assertThat(odd.get(resource, "unit", odd.key("good")).asString()).isEqualTo(first.asString());
    TestApi.admin()
        .header("If-None-Match", tag)
        .queryParam("standard", odd.key("std"))
        .queryParam("unit", odd.key("good"))
        .get("/api/v1/" + resource)
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparisons", "rankings", "trends", "plan"})
  void rejectsCallersWithoutAccess(String resource) {
    String path = "/api/v1/" + resource + "?standard=" + odd.key("std");
    io.restassured.RestAssured.given().get(path).then().statusCode(401);
    TestApi.withKey(TestApi.newKey(Role.INGEST)).get(path).then().statusCode(403);
    TestApi.withKey(TestApi.newKey(Role.STEWARD)).get(path).then().statusCode(403);
    TestApi.withKey(TestApi.newKey(Role.EXECUTIVE))
        .get(path + "&unit=" + odd.key("root"))
        .then()
        .statusCode(200);
    String limited = TestApi.newKey(odd.key("good"), Role.ANALYST);
    odd.getFor(limited, resource, "unit", odd.key("odd")).then().statusCode(403);
    odd.getFor(limited, resource, "bogus", "1").then().statusCode(422).body("field", is("bogus"));
    odd.getFor(limited, resource, "unit", odd.key("fine"), "touchpoint", "nowhere")
        .then()
        .statusCode(422)
        .body("code", is("UNKNOWN_TOUCHPOINT"));
  }

  @Test
  void openApiListsEveryParameter() {
    JsonPath api =
        io.restassured.RestAssured.given()
            .queryParam("format", "json")
            .get("/q/openapi")
            .jsonPath();
    Map.of(
            "comparisons", Comparisons.FIGURE.parameters().names(),
            "rankings", Rankings.FIGURE.parameters().names(),
            "trends", Trends.FIGURE.parameters().names(),
            "plan", Plans.FIGURE.parameters().names())
        .forEach(
            (resource, parameters) ->
                assertThat(
                        api.getList(
                            "paths.'/api/v1/" + resource + "'.get.parameters.name", String.class))
                    .containsExactlyInAnyOrderElementsOf(parameters));
  }

  @Test
  void rejectsOverlappingUnitsAndInvalidParameters() {
    assertRejected("units", "comparisons", "units", odd.keys("good", "fine"));
    assertRejected("units", "rankings", "units", odd.keys("fine", "fine"));
    assertRejected("units", "comparisons", "units", "no-such-unit");
    assertRejected(
        "against", "comparisons", "units", odd.keys("fine", "other"), "against", odd.key("good"));
    assertRejected("against", "comparisons", "unit", odd.key("good"), "against", "no-such-unit");
    assertRejected("unit", "comparisons", "units", odd.key("fine"), "unit", odd.key("good"));
    assertRejected("adjust", "rankings", "adjust", "weather");
    assertRejected("correction", "comparisons", "correction", "none");
    assertRejected("monitoring", "trends", "monitoring", "true");
    assertRejected("margin", "plan", "margin", "0");
  }

  private void assertRejected(String field, String resource, String... parameters) {
    odd.get(resource, parameters).then().statusCode(422).body("field", is(field));
  }

  @Test
  void survivesTheJsonRoundTrip() {
    String[] all = {"unit", odd.key("root"), "leaves", "true", "adjust", "category"};
    JsonRoundTrip.check(odd.get("comparisons", all), ComparisonAnswer.class);
    JsonRoundTrip.check(odd.get("rankings", all), RankingAnswer.class);
    JsonRoundTrip.check(odd.get("trends", "by", "week"), TrendAnswer.class);
  }
}
