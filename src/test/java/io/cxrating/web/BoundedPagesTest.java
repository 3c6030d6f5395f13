package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a company with 10,000 units and 3,000 channels limit their rows and options. */
@QuarkusTest
class BoundedPagesTest {
  private static final int UNITS = 10_000;
  private static final int CHANNELS = 3_000;
  private static final int MOST_BYTES = 250_000;
  private static final String STANDARD =
      SmallCompany.STANDARD.replace(
          "  measures:", "  outcomes: [{key: stays, statement: Stays with us}]\n  measures:");

  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      Company large = new Company();
      large.unit("root", null);
      large.standard(STANDARD);
      large.units(UNITS, "Branch");
      for (int i = 0; i < CHANNELS; i++) {
        large.interaction(
            "u" + i,
            "order",
            Map.of(
                "customer",
                "c" + i,
                "channel",
                "channel " + i,
                "occurredAt",
                "2026-03-%02dT12:00:00Z".formatted(1 + i % 28),
                "facts",
                Map.of("wait_seconds", i % 200, "solved", i % 3 > 0)));
      }
      large.post();
      answers(large);
      company = large;
    }
  }

  private static void answers(Company large) {
    String answers =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    Company.line(
                        Map.of(
                            "source",
                            large.source(),
                            "id",
                            "a" + i,
                            "instrument",
                            "nps",
                            "unit",
                            large.key("u" + i),
                            "answeredAt",
                            "2026-03-20T12:00:00Z",
                            "score",
                            i % 11)))
            .collect(Collectors.joining("\n"));
    Company.post("/api/v1/survey-answers", answers, 60, 0);
  }

  private static String slice() {
    return "standard=" + company.key("std") + "&unit=" + company.key("root");
  }

  @Test
  void limitsRowsAndOptionsOfEveryPage() {
    for (String path :
        List.of(
            "/?" + slice() + "&page=20",
            "/?" + slice() + "&leaves=true&find=branch",
            "/compare?" + slice() + "&page=3",
            "/compare?" + slice() + "&find=branch%2099",
            "/contrast?" + slice() + "&page=3",
            "/contrast?" + slice() + "&by=week",
            "/standard?" + slice(),
            "/standard/outcome?outcome=stays&" + slice() + "&page=200",
            "/rows?criterion=order.quick&" + slice(),
            "/units/" + company.key("root") + "?standard=" + company.key("std"))) {
      requireSmall(path, html(path));
    }
  }

  private static void requireSmall(String path, String page) {
    assertThat(page.length()).as(path).isLessThan(MOST_BYTES);
    assertThat(page.split("<option", -1).length).as(path).isLessThanOrEqualTo(3 * 51);
  }

  @Test
  void pagesAndSearchesTheOverview() {
    assertThat(html("/?" + slice()))
        .contains("1 to 50 of 3,000")
        .contains("7,000 units have no data of this standard here")
        .contains(" and more.");
    assertThat(html("/?" + slice() + "&sort=name&page=2")).contains("51 to 100 of 3,000");
    assertThat(html("/?" + slice() + "&find=branch%202999"))
        .contains("Branch 2999")
        .doesNotContain("Branch 12");
  }

  @Test
  void pagesAndSearchesTheUnitsOfAContrast() {
    assertThat(html("/contrast?" + slice())).contains("1 to 50 of 10,000", ">Branch 1041<");
    String found = html("/contrast?" + slice() + "&find=branch%20998");
    assertThat(found).contains(">Branch 9989<").doesNotContain(">Branch 12<", " of 10,000");
    assertThat(found.split(">Branch 9989<", -1)).hasSize(3);
  }

  @Test
  void pagesAndSearchesTheUnitsOfAnOutcome() {
    String page = "/standard/outcome?outcome=stays&" + slice();
    assertThat(html(page)).contains("1 to 50 of 10,000");
    assertThat(html(page + "&find=branch%209999&adjust=category"))
        .contains(">Branch 9999<")
        .doesNotContain(">Branch 12<");
  }

  @Test
  void pagesAndSearchesTheUnitsOfADraft() {
    String first = attempt(Map.of());
    requireSmall("draft", first);
    assertThat(first).contains("1 to 50 of 10,000");
    assertThat(attempt(Map.of("page", "2"))).contains("51 to 100 of 10,000", ">Branch 1051<");
    assertThat(attempt(Map.of("find", "branch 9999")))
        .contains(">Branch 9999<")
        .doesNotContain(">Branch 12<");
  }

  private static String attempt(Map<String, String> more) {
    Response answer =
        TestApi.admin()
            .header("Accept-Language", "en-GB")
            .accept("text/html")
            .formParam("draft", STANDARD.formatted(company.key("std")))
            .formParams(more)
            .post("/standard/draft?" + slice());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.asString();
  }

  @Test
  void omitsATooLargeMixOnPagesAndRejectsItInTheApi() {
    String page = html("/compare?" + slice() + "&adjust=channel");
    requireSmall("channels", page);
    assertThat(page)
        .contains("1 to 50 of 10,000")
        .contains("The figures are not adjusted for this mix of customers")
        .doesNotContain("adjust=channel&amp;format=csv", "id=\"adjusted\"");
    assertThat(html("/compare?" + slice())).doesNotContain("The figures are not adjusted");
    for (String path : List.of("comparisons?against=rest&", "rankings?")) {
      TestApi.admin()
          .get("/api/v1/" + path + slice() + "&adjust=channel")
          .then()
          .statusCode(422)
          .body("code", org.hamcrest.Matchers.is("TOO_MANY_CELLS"))
          .body("field", org.hamcrest.Matchers.is("adjust"));
    }
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
