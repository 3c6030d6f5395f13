package io.cxrating.web.standard;

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
class DeclarationPageTest {
  private static final String PAGE = "/standard";

  private PagedDesk desk;

  @BeforeEach
  void declare() {
    desk = new PagedDesk();
  }

  @Test
  void listsTouchpointsInTheOrderOfTheJourney() {
    assertThat(PageText.of(page(TestApi.adminKey(), "").statusCode(200)))
        .containsSubsequence(
            "2 touchpoints, 4 criteria, 1 of them essential.",
            "Repair",
            "50% of the weight",
            "cared-for",
            "serves: No contact about the same trouble at most 8\u00a0h",
            "“I lose money every minute this is down”: at most 2\u00a0h",
            "at most 24\u00a0h 30%",
            "It is solved essential solved yes 10%",
            "trusting 10%",
            "handover",
            "Handed over at most once",
            "at most 1 50%",
            "no further contact within 14 days",
            "hours number h")
        .doesNotContain("Attained");
  }

  @Test
  void showsTheResultOfEachCriterionWithItsInterval() {
    IntStream.range(0, 40)
        .forEach(
            i ->
                desk.postInteraction(
                    "n" + i,
                    desk.north,
                    "2026-03-%02dT09:00:00Z".formatted(1 + i % 28),
                    "\"hours\":%d,\"solved\":true".formatted(i % 4 == 0 ? 30 : 3),
                    ",\"customer\":\"C-" + i + "\""));
    String words = PageText.of(page(TestApi.adminKey(), "&unit=" + desk.north));
    assertThat(words).containsPattern("75\\.0 \\(\\d+\\.\\d to \\d+\\.\\d\\) provisional");
    assertThat(words)
        .contains("insufficient the coverage is too low")
        .contains("North, 1 Mar 2026 to 28 Mar 2026");
    assertThat(page(TestApi.adminKey(), "&unit=" + desk.north).extract().asString())
        .contains("/rows?criterion=repair.same-day&amp;result=MISSED")
        .contains("/api/v1/ratings?by=criterion&amp;format=csv");
  }

  @Test
  void showsTheChangesBetweenVersions() {
    desk.publish(desk.text().replace("atMost: 8", "atMost: 6"));
    desk.publish(desk.text().replace("atMost: 8", "atMost: 4"));
    assertThat(PageText.of(page(TestApi.adminKey(), "&version=3")))
        .contains("Changes from version 2 to version 3")
        .containsPattern("criteria\\[same-day\\].atMost changed 6\\S* 4");
    assertThat(PageText.of(page(TestApi.adminKey(), "&version=3&against=1")))
        .contains("Changes from version 1 to version 3")
        .containsPattern("criteria\\[same-day\\].atMost changed 8\\S* 4");
    assertThat(PageText.of(page(TestApi.adminKey(), "&version=1")))
        .contains("at most 8\u00a0h")
        .doesNotContain("Changes from version");
    page(TestApi.adminKey(), "&version=4").statusCode(422);
    page(TestApi.adminKey(), "&version=3&against=9").statusCode(422);
  }

  @Test
  void showsLintFindings() {
    desk.publish(desk.text().replace("It is solved", "It is solved quickly"));
    assertThat(PageText.of(page(TestApi.adminKey(), "&version=2")))
        .contains("warning $.spec.touchpoints[0].criteria[1].statement \"quickly\" is vague");
  }

  @Test
  void showsEachRoleItsContent() {
    desk.postInteraction("1", desk.north, "2026-03-01T09:00:00Z", "\"hours\":3", "");
    String executive =
        page(TestApi.newKey(Role.EXECUTIVE), "").statusCode(200).extract().asString();
    assertThat(executive)
        .contains("Attained")
        .doesNotContain("Association with outcomes")
        .doesNotContain("/rows?")
        .doesNotContain("/draft");
    String analyst = page(TestApi.newKey(Role.ANALYST), "").extract().asString();
    assertThat(analyst)
        .contains("Attained", "Association with outcomes", "too little data")
        .contains("/rows?")
        .contains("/standard/draft");
    String steward = page(TestApi.newKey(Role.STEWARD), "").extract().asString();
    assertThat(steward)
        .doesNotContain("Attained")
        .doesNotContain("/rows?")
        .doesNotContain("/api/v1/ratings")
        .contains("Association with outcomes")
        .contains("/standard/draft");
    page(TestApi.newKey(Role.INGEST), "").statusCode(403);
    page(TestApi.newKey(desk.south, Role.ANALYST), "&unit=" + desk.north).statusCode(403);
    RestAssured.given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get(PAGE)
        .then()
        .statusCode(303)
        .header("Location", startsWith("/sign-in?to=%2Fstandard"));
  }

  @Test
  void escapesUserText() {
    assertThat(page(TestApi.adminKey(), "").extract().asString())
        .doesNotContain(PagedDesk.HOSTILE)
        .contains("Solved within eight hours &lt;script&gt;");
  }

  private ValidatableResponse page(String key, String more) {
    return TestApi.withKey(key)
        .accept("text/html")
        .header("Accept-Language", "en-GB")
        .get(PAGE + "?standard=" + desk.standard + more)
        .then();
  }
}
