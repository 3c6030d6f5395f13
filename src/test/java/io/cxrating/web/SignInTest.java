package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.cxrating.TestApi;
import io.cxrating.access.PageSessions;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks sessions over HTTP: creation, access and end. */
@QuarkusTest
class SignInTest {
  private static final String HTML = "text/html";

  @Test
  void redirectsToTheSignInAndBack() {
    Response away = browser().get("/units/north?from=2026-01-01");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.header("Location"))
        .isEqualTo("/sign-in?to=%2Funits%2Fnorth%3Ffrom%3D2026-01-01");
    assertThat(away.header("WWW-Authenticate")).isNull();
    Response back =
        ownPage()
            .formParams("key", TestApi.newKey(Role.ANALYST), "to", "/units/north?from=2026-01-01")
            .post("/sign-in");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.header("Location")).isEqualTo("/units/north?from=2026-01-01");
  }

  @Test
  void doesNotRedirectToOtherSites() {
    Response signedIn =
        ownPage()
            .formParams("key", TestApi.newKey(Role.ANALYST), "to", "//elsewhere.example/")
            .post("/sign-in");
    assertThat(signedIn.header("Location")).isEqualTo("/");
  }

  @Test
  void cookieIsHttpOnlySameSiteAndContainsNoKey() {
    String key = TestApi.newKey(Role.ANALYST);
    String cookie = ownPage().formParam("key", key).post("/sign-in").header("Set-Cookie");
    assertThat(cookie)
        .startsWith(PageSessions.COOKIE + "=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
        .doesNotContain(key, "cxr_", "Secure");
    assertThat(
            ownPage()
                .header("X-Forwarded-Proto", "https")
                .formParam("key", key)
                .post("/sign-in")
                .header("Set-Cookie"))
        .contains("Secure");
  }

  @Test
  void rejectsAWrongKeyWithoutACookie() {
    for (String wrong : new String[] {"", "short", "cxr_" + "x".repeat(43), "<script>"}) {
      Response refused = ownPage().formParams("key", wrong, "to", "/compare").post("/sign-in");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.header("Set-Cookie")).isNull();
      assertThat(refused.asString())
          .contains("This key is unknown or revoked", "value=\"/compare\"")
          .doesNotContain("<script>");
    }
  }

  @Test
  void rejectsASignInFromAnotherSite() {
    String key = TestApi.newKey(Role.ANALYST);
    for (Map<String, String> headers :
        java.util.List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "https://elsewhere.example"),
            Map.of("Origin", "null"),
            Map.<String, String>of())) {
      Response refused = browser().headers(headers).formParam("key", key).post("/sign-in");
      assertThat(refused.statusCode()).as(headers.toString()).isEqualTo(403);
      assertThat(refused.header("Set-Cookie")).isNull();
    }
  }

  @Test
  void checksTheOriginOverPlainHttp() {
    int port = io.restassured.RestAssured.port;
    browser()
        .header("Origin", "http://localhost:" + port)
        .formParam("key", TestApi.newKey(Role.ANALYST))
        .post("/sign-in")
        .then()
        .statusCode(303);
  }

  @Test
  void aSessionReadsTheApiWithoutWriting() {
    String session = signIn(TestApi.newKey(Role.STEWARD, Role.ANALYST));
    given().cookie(PageSessions.COOKIE, session).get("/api/v1/units").then().statusCode(200);
    for (String site : new String[] {"same-origin", "cross-site"}) {
      given()
          .cookie(PageSessions.COOKIE, session)
          .header("Sec-Fetch-Site", site)
          .contentType(ContentType.JSON)
          .body("{\"name\":\"Not to be\"}")
          .put("/api/v1/units/" + UUID.randomUUID())
          .then()
          .statusCode(401);
    }
  }

  @Test
  void sessionsAndKeysAreNotInterchangeable() {
    String key = TestApi.newKey(Role.ANALYST);
    String session = signIn(key);
    TestApi.withKey(session).get("/api/v1/units").then().statusCode(401);
    given().cookie(PageSessions.COOKIE, key).get("/api/v1/units").then().statusCode(401);
  }

  @Test
  void aSessionHasTheScopeOfItsKey() {
    String unit = "u-" + UUID.randomUUID();
    String other = "u-" + UUID.randomUUID();
    for (String each : new String[] {unit, other}) {
      TestApi.admin()
          .contentType(ContentType.JSON)
          .body("{\"name\":\"" + each + "\"}")
          .put("/api/v1/units/" + each)
          .then()
          .statusCode(201);
    }
    String session = signIn(TestApi.newKey(unit, Role.ANALYST));
    page(session, "/units/" + other)
        .then()
        .statusCode(403)
        .body(not(containsString("<h1>" + other)));
    page(session, "/?unit=" + other).then().statusCode(403);
    page(session, "/compare?unit=" + other + "&unit=" + unit).then().statusCode(403);
    page(session, "/rows?criterion=a.b&unit=" + other).then().statusCode(403);
  }

  @Test
  void forbidsPagesWithoutTheRole() {
    String session = signIn(TestApi.newKey(Role.INGEST));
    for (String path : new String[] {"/", "/units/x", "/compare", "/rows?criterion=a.b"}) {
      page(session, path)
          .then()
          .statusCode(403)
          .body(containsString("Your key does not give access to this page"));
    }
    page(signIn(TestApi.newKey(Role.EXECUTIVE)), "/rows?criterion=a.b").then().statusCode(403);
  }

  @Test
  void redirectsAStewardToTheStandardPage() {
    String session = signIn(TestApi.newKey(Role.STEWARD));
    Response away = page(session, "/");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.header("Location")).isEqualTo("/standard");
    page(session, "/compare").then().statusCode(403);
  }

  @Test
  void signingOutEndsTheSession() {
    String session = signIn(TestApi.newKey(Role.ANALYST));
    Response out = ownPage().cookie(PageSessions.COOKIE, session).post("/sign-out");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.header("Location")).isEqualTo("/sign-in");
    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    given().cookie(PageSessions.COOKIE, session).get("/api/v1/units").then().statusCode(401);
  }

  @Test
  void revokingAKeyEndsItsSessions() {
    Map<String, String> made = TestApi.createKey(null, Role.ANALYST);
    String session = signIn(made.get("key"));
    given().cookie(PageSessions.COOKIE, session).get("/api/v1/units").then().statusCode(200);
    TestApi.admin().delete("/api/v1/keys/" + made.get("id")).then().statusCode(204);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                given().cookie(PageSessions.COOKIE, session).get("/api/v1/units").statusCode()
                    == 401);
  }

  @Test
  void everyPageHasAStrictContentSecurityPolicy() {
    for (String path : new String[] {"/sign-in", "/nothing", "/"}) {
      assertThat(page(signIn(TestApi.newKey(Role.ANALYST)), path).header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void returnsAPageToBrowsersAndAProblemToClients() {
    browser()
        .get("/nothing/at/all")
        .then()
        .statusCode(404)
        .contentType(HTML)
        .body(containsString("Not found"));
    given().get("/nothing/at/all").then().statusCode(404).contentType("application/problem+json");
    page(signIn(TestApi.newKey(Role.ANALYST)), "/?form=2026-01-01")
        .then()
        .statusCode(422)
        .body(containsString("Unknown parameter"));
  }

  @Test
  void assetsAreImmutable() {
    String sheet = browser().get("/sign-in").body().htmlPath().getString("html.head.link[1].@href");
    given()
        .get(sheet)
        .then()
        .statusCode(200)
        .contentType(containsString("text/css"))
        .header("Cache-Control", containsString("immutable"));
    given().get("/assets/000000000000/pages.css").then().statusCode(404);
  }

  private static String signIn(String key) {
    return ownPage().formParam("key", key).post("/sign-in").cookie(PageSessions.COOKIE);
  }

  private static Response page(String session, String path) {
    return browser().cookie(PageSessions.COOKIE, session).get(path);
  }

  private static RequestSpecification ownPage() {
    return browser().header("Sec-Fetch-Site", "same-origin");
  }

  private static RequestSpecification browser() {
    return given().accept(HTML).redirects().follow(false);
  }
}
