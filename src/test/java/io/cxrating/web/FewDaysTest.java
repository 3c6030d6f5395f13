package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty customers on one, two and three days: enough for a rating, too few days to generalise. */
@QuarkusTest
class FewDaysTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        outcomes: [{key: returns}]
        measures: [{key: hours, type: number, unit: h}, {key: solved, type: boolean}]
        touchpoints:
          - {key: desk, criteria: [{key: quick, measure: hours, atMost: 24}, {key: solved, measure: solved, is: true}]}
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyPageShowsFewDays(int days) {
    Company company = Company.ofTwo();
    company.standard(STANDARD);
    for (int i = 0; i < 80; i++) {
      company.interaction(
          i % 2 == 0 ? "north" : "south",
          "desk",
          Map.of(
              "customer",
              "c" + i,
              "occurredAt",
              "2026-03-0%dT12:00:00Z".formatted(1 + i / 2 % days),
              "facts",
              Map.of("hours", i % 3 == 0 ? 30 : 20, "solved", i % 5 != 0)));
    }
    company.post();
    JsonPath rating = company.json();
    assertThat(rating.getDouble("rows[0].rating.value")).isBetween(1.0, 99.0);
    assertThat(rating.get("rows[0].rating.lower") == null).isEqualTo(days < 3);
    String slice = "standard=" + company.key("std") + "&unit=" + company.key("root");
    for (String page :
        List.of(
            "/?" + slice,
            "/units/" + company.key("root") + "?standard=" + company.key("std"),
            "/units/" + company.key("north") + "?standard=" + company.key("std"),
            "/compare?standard=" + company.key("std"),
            "/contrast?" + slice,
            "/standard?" + slice,
            "/standard/draft?" + slice,
            "/standard/outcome?outcome=returns&" + slice)) {
      Response shown = TestApi.admin().accept("text/html").get(page);
      assertThat(shown.statusCode()).as(page + "\n" + shown.asString()).isEqualTo(200);
    }
  }
}
