package io.cxrating.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.web.PageText;
import io.cxrating.web.PagedDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomePageTest {
  private static final String PAGE = "/standard/outcome";

  private PagedDesk desk;

  @BeforeEach
  void observe() {
    desk = new PagedDesk();
    desk.postInteraction(
        "1", desk.north, "2026-03-01T09:00:00Z", "\"hours\":3", ",\"customer\":\"C\"");
  }

  @Test
  void showsReasonsForCriteriaWithoutEvidence() {
    assertThat(PageText.of(page(TestApi.adminKey(), "&outcome=stays-solved").statusCode(200)))
        .contains("No contact about the same trouble")
        .contains("Criteria associated with it")
        .contains("4 criteria cannot be judged, and why")
        .containsPattern("Solved within eight hours .{0,60} there is no data");
  }

  @Test
  void showsEachRoleItsContent() {
    String executive =
        page(TestApi.newKey(Role.EXECUTIVE), "&outcome=stays-solved")
            .statusCode(200)
            .extract()
            .asString();
    assertThat(executive)
        .contains("Achieved by unit", "/api/v1/outcome-scorecards")
        .doesNotContain("Criteria associated with it")
        .doesNotContain("/api/v1/evidence");
    String steward =
        page(TestApi.newKey(Role.STEWARD), "&outcome=stays-solved&measure=hours")
            .statusCode(200)
            .extract()
            .asString();
    assertThat(steward)
        .contains("Criteria associated with it", "with hours (h) cannot be estimated")
        .doesNotContain("/api/v1/outcome-scorecards");
    page(TestApi.newKey(Role.INGEST), "&outcome=stays-solved").statusCode(403);
    page(TestApi.newKey(desk.south, Role.ANALYST), "&outcome=stays-solved&unit=" + desk.north)
        .statusCode(403);
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
  void rejectsUnknownValuesAndEscapesUserText() {
    page(TestApi.adminKey(), "").statusCode(422);
    page(TestApi.adminKey(), "&outcome=tea").statusCode(422);
    page(TestApi.adminKey(), "&outcome=stays-solved&measure=tea").statusCode(422);
    assertThat(page(TestApi.adminKey(), "&outcome=stays-solved").extract().asString())
        .doesNotContain(PagedDesk.HOSTILE);
  }

  private ValidatableResponse page(String key, String more) {
    return TestApi.withKey(key)
        .accept("text/html")
        .header("Accept-Language", "en-GB")
        .get(PAGE + "?standard=" + desk.standard + more)
        .then();
  }
}
