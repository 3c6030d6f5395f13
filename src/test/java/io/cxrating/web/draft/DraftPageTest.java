package io.cxrating.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.web.PageText;
import io.cxrating.web.PagedDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftPageTest {
  private static final String ANYTHING_SHORT = "metadata: {";

  private PagedDesk desk;

  @BeforeEach
  void declare() {
    desk = new PagedDesk();
  }

  @Test
  void startsWithThePublishedStandard() {
    TestApi.admin()
        .get("/standard/draft?standard=" + desk.standard)
        .then()
        .statusCode(200)
        .body("html.body.main.section.form.textarea.text().trim()", is(published().strip()));
  }

  private String published() {
    return TestApi.admin()
        .accept("application/yaml")
        .get("/api/v1/standards/" + desk.standard + "/versions/1")
        .asString();
  }

  @Test
  void showsTheEffectOfADraftWithoutStoringIt() {
    observe();
    String draft = desk.text().replace("atMost: 8", "atMost: 2").replace("It is", "It is quickly");
    assertThat(PageText.of(attempt(TestApi.adminKey(), draft).statusCode(200)))
        .contains("On publication, the draft would become version 2")
        .containsPattern("Repair \\d+\\.\\d \\d+\\.\\d to \\d+\\.\\d \\d+\\.\\d .* −\\d+\\.\\d")
        .contains("The draft would rate it")
        .contains("\"quickly\" is vague");
    TestApi.admin().get("/api/v1/standards/" + desk.standard).then().body("versions", hasSize(1));
  }

  @Test
  void recognisesAnUnchangedDraft() {
    observe();
    assertThat(PageText.of(attempt(TestApi.adminKey(), desk.text())))
        .contains("The draft is equal to version 1.")
        .contains("rates all these interactions like the current standard");
  }

  @Test
  void acceptsADraftWithoutObservations() {
    assertThat(PageText.of(attempt(TestApi.adminKey(), desk.text())))
        .contains("There are no interactions yet to try the draft on");
    assertThat(
            PageText.of(
                attempt(TestApi.adminKey(), desk.text().replace(desk.standard, desk.standard + "x"))
                    .statusCode(200)))
        .contains("On publication, the draft would become version 1")
        .contains("There are no interactions yet to try the draft on");
  }

  @Test
  void returnsTheChangesAsCsv() {
    observe();
    TestApi.admin()
        .formParam("draft", desk.text())
        .formParam("as", "csv")
        .post("/standard/draft?standard=" + desk.standard + "&unit=" + desk.company)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(org.hamcrest.Matchers.startsWith("unit,unitName,ownOnly,current_version"));
  }

  @Test
  void reportsAllViolationsAndKeepsTheText() {
    String wrong =
        desk.text().replace("atMost: 8, tolerated: 24", "atMost: 8, tolerated: 4")
            + "    - {key: more, weight: -1, criteria: []}\n";
    String page = attempt(TestApi.adminKey(), wrong).statusCode(422).extract().asString();
    assertThat(page)
        .contains("<code>$.spec.touchpoints[2].weight</code>")
        .contains("weight: -1")
        .doesNotContain(PagedDesk.HOSTILE);
    String contradiction = desk.text().replace("tolerated: 24", "tolerated: 4");
    assertThat(PageText.of(attempt(TestApi.adminKey(), contradiction).statusCode(422)))
        .contains("$.spec.touchpoints[0].criteria[0]")
        .contains("tolerated must be greater than atMost");
  }

  @Test
  void escapesHostileText() {
    String page =
        attempt(TestApi.adminKey(), "</textarea><script>alert(1)</script>" + ANYTHING_SHORT)
            .statusCode(400)
            .extract()
            .asString();
    assertThat(page)
        .doesNotContain(PagedDesk.HOSTILE)
        .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)");
    attempt(TestApi.adminKey(), "a: &a [x]\nb: [*a, *a]").statusCode(400);
    attempt(TestApi.adminKey(), "x".repeat(1 << 20) + "x").statusCode(413);
    attempt(TestApi.adminKey(), "ü".repeat(1 << 20)).statusCode(413);
    attempt(TestApi.adminKey(), "").statusCode(400);
    TestApi.admin()
        .contentType("application/x-www-form-urlencoded")
        .body("draft=%zz")
        .post("/standard/draft?standard=" + desk.standard)
        .then()
        .statusCode(400);
  }

  @Test
  void requiresAnalystOrStewardOfTheUnit() {
    observe();
    attempt(TestApi.newKey(Role.EXECUTIVE, Role.INGEST), desk.text()).statusCode(403);
    attempt(TestApi.newKey(Role.STEWARD), desk.text()).statusCode(200);
    assertThat(PageText.of(attempt(TestApi.newKey(desk.north, Role.ANALYST), desk.text())))
        .contains("Tried on North")
        .doesNotContain("South");
    TestApi.withKey(TestApi.newKey(desk.south, Role.ANALYST))
        .formParam("draft", desk.text())
        .post("/standard/draft?standard=" + desk.standard + "&unit=" + desk.north)
        .then()
        .statusCode(403);
  }

  private void observe() {
    IntStream.range(0, 40)
        .forEach(
            i ->
                desk.postInteraction(
                    "n" + i,
                    i % 2 == 0 ? desk.north : desk.south,
                    "2026-03-%02dT09:00:00Z".formatted(1 + i % 28),
                    "\"hours\":%d,\"solved\":true,\"mood\":\"trusting\"".formatted(1 + i % 6),
                    ",\"customer\":\"C-" + i + "\""));
  }

  private ValidatableResponse attempt(String key, String draft) {
    return TestApi.withKey(key)
        .accept("text/html")
        .header("Accept-Language", "en-GB")
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")))
        .formParam("draft", draft)
        .post("/standard/draft?standard=" + desk.standard)
        .then();
  }
}
