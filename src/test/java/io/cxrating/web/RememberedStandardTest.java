package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the default standard of a page if there are several. */
@QuarkusTest
class RememberedStandardTest {
  private static final String COOKIE = "cxrating-standard";

  /** A link of the first page to another one about the same slice. */
  private static final Pattern LINK =
      Pattern.compile("href=\"/compare\\?[^\"]*standard=([a-z0-9-]+)");

  private static PagedDesk desk;
  private static PagedDesk lesser;
  private static PagedDesk unused;
  private static String key;

  /** One company with more interactions of one standard than of another. */
  @BeforeEach
  void open() {
    if (desk != null) {
      return;
    }
    PagedDesk posted = new PagedDesk();
    lesser = new PagedDesk();
    unused = new PagedDesk();
    for (int i = 0; i < 12; i++) {
      posted.postInteraction("i" + i, posted.north, at(i), "\"hours\":3", "");
    }
    for (int i = 0; i < 3; i++) {
      lesser.postInteraction("i" + i, posted.north, at(i), "\"hours\":3", "");
    }
    key = TestApi.newKey(posted.company, Role.ANALYST);
    desk = posted;
  }

  private static String at(int day) {
    return "2026-03-%02dT10:00:00Z".formatted(day + 1);
  }

  @Test
  void defaultsToTheStandardWithTheMostInteractions() {
    Response page = get("/", null);
    assertThat(shown(page)).isEqualTo(desk.standard);
    assertThat(page.cookies()).doesNotContainKey(COOKIE);
  }

  @Test
  void storesOnlyTheKeyOfTheChosenStandard() {
    Cookie cookie = get("/?standard=" + lesser.standard, null).detailedCookie(COOKIE);
    assertThat(cookie.getValue()).isEqualTo(lesser.standard);
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(cookie.getMaxAge()).isEqualTo(180 * 86_400);
    assertThat(cookie.isSecured()).isFalse();
    assertThat(shown(get("/", lesser.standard))).isEqualTo(lesser.standard);
    assertThat(get("/units/" + desk.north, lesser.standard).asString())
        .contains("standard=" + lesser.standard)
        .doesNotContain("standard=" + desk.standard);
  }

  @Test
  void setsASecureCookieBehindTls() {
    Response page =
        given()
            .header("X-API-Key", key)
            .header("X-Forwarded-Proto", "https")
            .accept("text/html")
            .get("/?standard=" + lesser.standard);
    assertThat(page.detailedCookie(COOKIE).isSecured()).isTrue();
  }

  @Test
  void prefersTheAddressOverTheCookie() {
    Response page = get("/?standard=" + desk.standard, lesser.standard);
    assertThat(shown(page)).isEqualTo(desk.standard);
    assertThat(page.cookie(COOKIE)).isEqualTo(desk.standard);
    assertThat(get("/?standard=" + desk.standard, desk.standard).cookies())
        .as("unchanged cookie")
        .doesNotContainKey(COOKIE);
  }

  @Test
  void rejectsAnUnknownStandardWithoutACookie() {
    Response page = get("/?standard=no-such-standard", null);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.cookies()).doesNotContainKey(COOKIE);
  }

  @Test
  void ignoresAStandardWithoutInteractionsInScope() {
    assertThat(shown(get("/", unused.standard))).isEqualTo(desk.standard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-standard",
        "",
        "..",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "\"quoted\"",
        "\"",
        "' or 1=1 --",
        "%0d%0aSet-Cookie:a=b",
        "a=b=c",
        "$Path=/",
        "\u00e9\u00ff",
        "{}"
      })
  void ignoresAHostileCookie(String value) {
    Response page = get("/", value);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(shown(page)).isEqualTo(desk.standard);
    assertThat(page.asString()).doesNotContain("alert(1)</script>\"", "passwd", "or 1=1");
    assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  void ignoresAVeryLongCookie() {
    assertThat(shown(get("/", "x".repeat(4_000)))).isEqualTo(desk.standard);
  }

  @Test
  void acceptsTwoCookiesOfOneName() {
    Response page =
        given()
            .header("X-API-Key", key)
            .accept("text/html")
            .header("Cookie", COOKIE + "=x; " + COOKIE + "=" + lesser.standard)
            .get("/");
    assertThat(shown(page)).isIn(desk.standard, lesser.standard);
  }

  private static Response get(String path, String cookie) {
    var asked = given().header("X-API-Key", key).accept("text/html");
    return cookie == null
        ? asked.get(path)
        : asked.header("Cookie", COOKIE + "=" + cookie).get(path);
  }

  private static String shown(Response page) {
    Matcher link = LINK.matcher(page.asString());
    assertThat(link.find()).as(page.asString()).isTrue();
    return link.group(1);
  }
}
