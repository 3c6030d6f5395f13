package io.cxrating.web.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.web.PageText;
import io.cxrating.web.PagedDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContrastPageTest {
  private static final String PAGE = "/contrast";
  private static final String ROWS = "/contrast/disagreements";

  private PagedDesk desk;

  @BeforeEach
  void observe() {
    desk = new PagedDesk();
    IntStream.range(0, 6)
        .forEach(
            i -> {
              String unit = i % 2 == 0 ? desk.north : desk.south;
              desk.postInteraction(
                  "n" + i,
                  unit,
                  "2026-03-%02dT09:00:00Z".formatted(1 + i),
                  "\"hours\":3,\"solved\":true,\"mood\":\"trusting\"",
                  ",\"customer\":\"C-" + i + "\"");
              desk.postAnswer(
                  "a" + i,
                  unit,
                  "n" + i,
                  ",\"customer\":\"C-%d\",\"answeredAt\":\"2026-03-20T09:00:00Z\",\"score\":%d"
                      .formatted(i, i < 3 ? 2 : 10));
            });
  }

  @Test
  void showsReasonsWithoutAFigure() {
    assertThat(PageText.of(page(TestApi.adminKey(), PAGE, "").statusCode(200)))
        .contains("There is no CXRating: the coverage is too low")
        .contains("The prediction of later outcomes cannot be compared");
    assertThat(PageText.of(page(TestApi.adminKey(), PAGE, "&instrument=ces&unit=" + desk.north)))
        .contains("This slice has no answers to this survey.");
  }

  @Test
  void linksAnalystsToDisagreements() {
    String analyst = TestApi.newKey(Role.ANALYST);
    assertThat(page(analyst, PAGE, "").extract().asString())
        .contains(ROWS + "?instrument=nps&amp;kind=met-yet-detractor");
    String rows = page(analyst, ROWS, "&instrument=nps").statusCode(200).extract().asString();
    assertThat(rows)
        .contains("/interactions/" + desk.suffix + "/n0")
        .contains("/interactions/" + desk.suffix + "/n1")
        .doesNotContain("/n5");
    assertThat(
            page(TestApi.newKey(desk.north, Role.ANALYST), ROWS, "&instrument=nps")
                .extract()
                .asString())
        .contains("/n0")
        .doesNotContain("/n1\"");
    assertThat(PageText.of(page(analyst, ROWS, "&instrument=nps&kind=missed-yet-promoter")))
        .contains("No interaction of this slice disagrees with its answer in this way.");
  }

  @Test
  void showsEachRoleItsContent() {
    assertThat(page(TestApi.newKey(Role.EXECUTIVE), PAGE, "").statusCode(200).extract().asString())
        .contains("Disagreement")
        .doesNotContain(ROWS)
        .doesNotContain("/interactions/");
    page(TestApi.newKey(Role.EXECUTIVE), ROWS, "&instrument=nps").statusCode(403);
    page(TestApi.newKey(Role.STEWARD, Role.INGEST), PAGE, "").statusCode(403);
    page(TestApi.newKey(desk.south, Role.ANALYST), PAGE, "&unit=" + desk.north).statusCode(403);
    RestAssured.given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get(PAGE)
        .then()
        .statusCode(303)
        .header("Location", startsWith("/sign-in?to=%2Fcontrast"));
  }

  @Test
  void rejectsUnknownValues() {
    page(TestApi.adminKey(), PAGE, "&instrument=tea-leaves").statusCode(422);
    page(TestApi.adminKey(), PAGE, "&by=moon").statusCode(422);
    page(TestApi.adminKey(), PAGE, "&colour=blue").statusCode(422);
    page(TestApi.adminKey(), ROWS, "").statusCode(422);
  }

  @Test
  void escapesUserText() {
    assertThat(page(TestApi.adminKey(), PAGE, "").extract().asString())
        .doesNotContain(PagedDesk.HOSTILE);
    assertThat(page(TestApi.adminKey(), ROWS, "&instrument=nps").extract().asString())
        .doesNotContain(PagedDesk.HOSTILE);
  }

  private ValidatableResponse page(String key, String path, String more) {
    return TestApi.withKey(key)
        .accept("text/html")
        .header("Accept-Language", "en-GB")
        .get(path + "?standard=" + desk.standard + more)
        .then();
  }
}
