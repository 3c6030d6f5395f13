package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row of 1970 among those of two months is reported and excluded from every axis. */
@QuarkusTest
class StrayRowTest {
  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
      company.interaction(
          "south",
          "order",
          Map.of(
              "customer", "c1",
              "occurredAt", "1970-01-01T12:00:00Z",
              "facts", Map.of("wait_seconds", 60)));
      company.post();
    }
  }

  @Test
  void trendExcludesAndReportsAStrayRow() {
    for (String by : List.of("day", "week", "month")) {
      JsonPath trend =
          Company.json(
              company.get(
                  TestApi.adminKey(), "/api/v1/trends", "unit", company.key("root"), "by", by));
      assertThat(trend.getString("from")).isEqualTo("2026-03-01");
      assertThat(trend.getString("points[0].from")).isEqualTo("2026-03-01");
      assertThat(trend.getInt("stray.interactions")).isEqualTo(1);
      assertThat(trend.getString("stray.from")).isEqualTo("1970-01-01");
      assertThat(trend.getString("stray.to")).isEqualTo("1970-01-02");
      assertThat(trend.getString("sentence"))
          .startsWith("One interaction, from 1970-01-01 to 1970-01-01, is left out");
    }
  }

  @Test
  void ratingsByMonthSkipEmptyDecades() {
    JsonPath ratings = company.json("unit", company.key("root"), "by", "unit,month");
    assertThat(ratings.getList("rows")).hasSize(6);
  }

  @Test
  void ratesAStrayRowWhenItsDaysAreRequested() {
    JsonPath ratings =
        company.json("unit", company.key("root"), "from", "1970-01-01", "to", "1970-01-02");
    assertThat(ratings.getInt("rows[0].interactions")).isEqualTo(1);
    assertThat(ratings.getString("stray")).isNull();
  }

  @Test
  void pagesExcludeAndReportAStrayRow() {
    for (String path : List.of("/units/" + company.key("south"), "/units/" + company.key("root"))) {
      for (String by : List.of("", "&by=day", "&by=month", "&by=year")) {
        assertThat(html(path + "?standard=" + company.key("std") + by))
            .contains("Mar 2026 to ", "one interaction of 1 Jan 1970 left out");
      }
    }
    assertThat(html("/?standard=" + company.key("std") + "&unit=" + company.key("root")))
        .contains("one interaction of 1 Jan 1970 left out");
  }

  @Test
  void pagesUseLongerPeriodsForManyDays() {
    String days = "&from=1900-01-01&by=";
    for (String by : List.of("day", "week", "month", "quarter")) {
      assertThat(
              html(
                  "/units/%s?standard=%s%s%s"
                      .formatted(company.key("south"), company.key("std"), days, by)))
          .contains("data-table=\"trend\"");
    }
    assertThat(
            html(
                "/contrast?standard=%s&unit=%s%sweek"
                    .formatted(company.key("std"), company.key("south"), days)))
        .contains("survey-cuts");
  }

  private static String html(String path) {
    var answer =
        given()
            .urlEncodingEnabled(false)
            .header("X-API-Key", TestApi.adminKey())
            .header("Accept-Language", "en-GB")
            .accept("text/html")
            .get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.asString();
  }
}
