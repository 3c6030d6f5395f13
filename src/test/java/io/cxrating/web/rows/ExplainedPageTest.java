package io.cxrating.web.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.web.PageText;
import io.cxrating.web.PagedDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExplainedPageTest {
  private static final String HELP = "2026-03-03T09:00:00Z";

  private static final String PATH = "/interactions/{source}/{id}";

  private PagedDesk desk;

  @BeforeEach
  void declare() {
    desk = new PagedDesk();
  }

  @Test
  void showsTargetAndResultOfEachCriterion() {
    desk.postInteraction(
        "a/b c%?", desk.north, HELP, "\"hours\":3,\"solved\":true", ",\"category\":\"urgent\"");
    assertThat(PageText.of(page(TestApi.adminKey(), "a/b c%?").statusCode(200)))
        .contains("1 of 2 observed criteria were met, 1 missed. 1 was not observed")
        .contains("at most 2\u00a0h 3\u00a0h missed")
        .contains("It is solved essential solved yes yes met")
        .contains("trusting not observed not observed")
        .contains("I lose money every minute this is down")
        .doesNotContain("At least one essential criterion was missed");
  }

  @Test
  void linksTheJourneyOfTheCustomer() {
    String more = ",\"customer\":\"C-1\",\"journey\":\"J\"";
    desk.postInteraction("1", desk.north, "2026-03-01T09:00:00Z", "\"hours\":3", more);
    desk.postInteraction("2", desk.north, HELP, "\"hours\":9", more);
    desk.postInteraction("3", desk.south, HELP, "\"hours\":9", more);
    desk.postInteraction(
        "4", desk.north, HELP, "\"hours\":9", ",\"customer\":\"C-2\",\"journey\":\"J\"");
    String everything = page(TestApi.adminKey(), "2").extract().asString();
    assertThat(everything)
        .contains("/interactions/" + desk.suffix + "/1\"")
        .contains("/interactions/" + desk.suffix + "/3\"")
        .doesNotContain("/interactions/" + desk.suffix + "/4\"")
        .doesNotContain("/interactions/" + desk.suffix + "/2\"");
    assertThat(page(TestApi.newKey(desk.north, Role.ANALYST), "2").extract().asString())
        .contains("/interactions/" + desk.suffix + "/1\"")
        .doesNotContain("/interactions/" + desk.suffix + "/3\"");
    assertThat(PageText.of(page(TestApi.adminKey(), "4")))
        .doesNotContain("Journey of this interaction");
  }

  @Test
  void showsTheAnswerAndItsDelay() {
    desk.postInteraction("1", desk.north, HELP, "\"hours\":3", ",\"customer\":\"C-1\"");
    desk.postAnswer("1", desk.north, "1", ",\"askedAt\":\"2026-03-04T09:00:00Z\"");
    assertThat(PageText.of(page(TestApi.adminKey(), "1"))).contains("invited, no answer");
    desk.postAnswer("1", desk.north, "1", ",\"answeredAt\":\"2026-03-05T21:00:00Z\",\"score\":9");
    assertThat(PageText.of(page(TestApi.adminKey(), "1")))
        .contains("Net Promoter Score 9 0 to 10, higher is better")
        .contains("2.5 days later")
        .doesNotContain("invited, no answer");
    desk.postAnswer("2", desk.south, "1", ",\"answeredAt\":\"2026-03-05T21:00:00Z\",\"score\":4");
    assertThat(PageText.of(page(TestApi.adminKey(), "1"))).contains("Net Promoter Score 4");
    assertThat(PageText.of(page(TestApi.newKey(desk.north, Role.ANALYST), "1")))
        .doesNotContain("Net Promoter Score 4");
  }

  @Test
  void usesEnglishFormatsWithoutATranslation() {
    desk.postInteraction("1", desk.north, HELP, "\"hours\":10.5,\"handovers\":12345", "");
    ValidatableResponse german =
        TestApi.withKey(TestApi.adminKey())
            .header("Accept-Language", "de-DE")
            .get(PATH, desk.suffix, "1")
            .then();
    assertThat(PageText.of(german)).contains("10.5\u00a0h", "12,345", "Mar 3, 2026, 9:00\u202fAM");
  }

  @Test
  void escapesUserText() {
    desk.postInteraction(
        "1", desk.north, HELP, "\"hours\":3", ",\"channel\":\"" + PagedDesk.HOSTILE + "\"");
    assertThat(page(TestApi.adminKey(), "1").extract().asString())
        .doesNotContain(PagedDesk.HOSTILE)
        .contains("Solved within eight hours &lt;script&gt;");
  }

  @Test
  void requiresRoleAndUnit() {
    desk.postInteraction("1", desk.north, HELP, "\"hours\":3", "");
    RestAssured.given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get(PATH, desk.suffix, "1")
        .then()
        .statusCode(303)
        .header("Location", startsWith("/sign-in?to=%2Finteractions"));
    page(TestApi.newKey(Role.EXECUTIVE, Role.STEWARD, Role.INGEST), "1").statusCode(403);
    page(TestApi.newKey(desk.south, Role.ANALYST), "1").statusCode(404);
    page(TestApi.newKey(desk.north, Role.ANALYST), "1").statusCode(200);
    page(TestApi.adminKey(), "not-there").statusCode(404);
    page(TestApi.adminKey(), "1\0").statusCode(400);
  }

  private ValidatableResponse page(String key, String id) {
    return asked(key).get(PATH, desk.suffix, id).then();
  }

  private static RequestSpecification asked(String key) {
    return TestApi.withKey(key).accept("text/html").header("Accept-Language", "en-GB");
  }
}
