package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.TestApi;
import io.cxrating.wire.TextList;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API's parameters and the links of pages find each accepted name. */
@QuarkusTest
class NamesInAddressesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
  private static final int ROWS = 12;

  private static final List<String> NAMES =
      List.of(
          ".",
          "..",
          "a/b",
          "/",
          "a%2Fb",
          "%",
          "%00",
          "a b",
          " a ",
          " ",
          "+",
          "a+b",
          "a&b=c",
          "a#b",
          "a?b",
          ";x=1",
          "\uD83D\uDE00",
          "日本",
          "'",
          "\"",
          "\"><i>",
          "\\",
          "a\\",
          "a,b",
          ",",
          "null",
          "{0}",
          "$1",
          "a\u00a0b",
          "é".repeat(200),
          "日".repeat(200));

  /** The names for which all links of their pages are followed. */
  private static final Set<String> CRAWLED = Set.of("a&b=c", " a ", "\"><i>", "a#b", "a\nb");

  /** Names by the id of a posted row with that name. */
  private static final Map<String, String> CHANNELS = new LinkedHashMap<>();

  private static PagedDesk desk;

  @BeforeEach
  void open() {
    if (desk != null) {
      return;
    }
    PagedDesk posted = new PagedDesk();
    List<String> channels = new ArrayList<>(NAMES);
    channels.addAll(List.of("a\nb", "c\r\nd", "e\tf"));
    for (String channel : channels) {
      String id = "n" + CHANNELS.size();
      CHANNELS.put(id, channel);
      for (int i = 0; i < ROWS; i++) {
        posted.postInteraction(
            id + "-" + i,
            posted.north,
            "2026-03-%02dT10:00:00Z".formatted(i + 1),
            "\"hours\":" + (i % 2 == 0 ? 50 : 3) + ",\"solved\":true,\"mood\":\"trusting\"",
            ",\"channel\":%s,\"journey\":%s,\"customer\":\"c%d\""
                .formatted(json(channel), json(channel), i));
      }
    }
    desk = posted;
  }

  @Test
  void filtersByEveryChannel() {
    for (String channel : CHANNELS.values()) {
      String slice = "standard=" + desk.standard + "&channel=" + encoded(filter(channel));
      get("/api/v1/ratings?" + slice, "application/json")
          .then()
          .statusCode(200)
          .body("rows", hasSize(1))
          .body("rows[0].interactions", is(ROWS));
      get("/api/v1/ratings?by=channel&" + slice, "application/json")
          .then()
          .body("rows.channel", is(List.of(channel)));
      get("/api/v1/interactions?criterion=repair.same-day&result=MISSED&" + slice, "*/*")
          .then()
          .statusCode(200)
          .body("items", hasSize(ROWS / 2))
          .body("items.channel", hasItem(channel));
    }
  }

  @Test
  void linksOfAChannelLeadToItsRows() {
    for (Map.Entry<String, String> each : CHANNELS.entrySet()) {
      String slice = "standard=" + desk.standard + "&channel=" + encoded(filter(each.getValue()));
      String unit = page("/units/" + desk.north + "?touchpoint=repair&" + slice);
      Set<String> rows = new LinkedHashSet<>();
      for (String link : links(unit)) {
        boolean toRows = link.startsWith("/rows") && link.contains("same-day");
        if (toRows || CRAWLED.contains(each.getValue()) && link.contains("channel=")) {
          Response answer = get(link, link.startsWith("/api/") ? "*/*" : "text/html");
          assertThat(answer.statusCode()).as(link).isEqualTo(200);
          assertThat(link).contains("channel=" + encoded(filter(each.getValue())));
          rows.addAll(toRows ? links(answer.asString()) : List.of());
        }
      }
      assertThat(rows)
          .as(
              each.getValue()
                  + " "
                  + links(unit)
                  + unit.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "))
          .contains("/interactions/" + desk.suffix + "/" + each.getKey() + "-0")
          .noneMatch(
              link ->
                  link.matches("/interactions/.*/n\\d+-\\d+")
                      && !link.contains("/" + each.getKey() + "-"));
    }
  }

  @Test
  void formsFindAChannel() {
    for (Map.Entry<String, String> each : CHANNELS.entrySet()) {
      String sent = filter(each.getValue()).replaceAll("\r\n|\r|\n", "\r\n");
      String rows =
          page(
              "/rows?criterion=repair.same-day&standard="
                  + desk.standard
                  + "&channel="
                  + URLEncoder.encode(sent, StandardCharsets.UTF_8));
      assertThat(links(rows))
          .as(each.getValue())
          .contains("/interactions/" + desk.suffix + "/" + each.getKey() + "-0");
    }
  }

  /** A filter takes several channels, so commas and backslashes are escaped. */
  private static String filter(String channel) {
    return TextList.written(List.of(channel));
  }

  @Test
  void showsEveryJourney() {
    for (Map.Entry<String, String> each : CHANNELS.entrySet()) {
      String id = each.getKey() + "-0";
      get("/api/v1/interactions/" + desk.suffix + "/" + id, "application/json")
          .then()
          .statusCode(200)
          .body("journey", is(each.getValue()), "channel", is(each.getValue()));
      assertThat(page("/interactions/" + desk.suffix + "/" + id)).contains("Desk");
    }
  }

  @Test
  void showsAPageForEverySourceAndId() {
    for (String name : NAMES) {
      if (name.equals(".") || name.equals("..")) {
        continue;
      }
      String source = UUID.randomUUID().toString().substring(0, 8) + name;
      source = source.substring(0, Math.min(200, source.length()));
      post(
              "interactions",
              """
              {"source":%s,"id":%s,"standard":"%s","touchpoint":"handover","unit":"%s",\
              "occurredAt":"2026-03-01T10:00:00Z","facts":{"handovers":9}}"""
                  .formatted(json(source), json(name), desk.standard, desk.south))
          .then()
          .statusCode(200);
      page("/interactions/" + encoded(source) + "/" + encoded(name));
    }
    String rows =
        page(
            "/rows?criterion=handover.one-person&standard="
                + desk.standard
                + "&unit="
                + desk.south);
    List<String> links = links(rows).stream().filter(l -> l.startsWith("/interactions/")).toList();
    assertThat(links).hasSize(NAMES.size() - 2);
    links.forEach(NamesInAddressesTest::page);
  }

  /** Only keys are accepted wherever a key is required. */
  @Test
  void rejectsInvalidKeysAndNamesTheField() {
    List<String> wrong = new ArrayList<>(NAMES);
    wrong.addAll(List.of("A", "a--b", "-a", "a_b", "a.b", "x".repeat(101)));
    wrong.removeAll(List.of("null"));
    for (String name : wrong) {
      assertRejected("units", "[{\"key\":%s,\"name\":\"N\"}]".formatted(json(name)));
      assertRejectedRow(
          "outcomes",
          "\"outcome\":%s,\"achieved\":true,\"occurredAt\":\"2026-03-01T10:00:00Z\"",
          name,
          "outcome");
      assertRejectedRow(
          "survey-answers",
          "\"instrument\":\"nps\",\"askedAt\":\"2026-03-01T10:00:00Z\",\"category\":%s",
          name,
          "category");
      for (String part : List.of("\"repair\"", "\"same-day\"", "\"urgent\"", "\"stays-solved\"")) {
        String standard = standard().replace(part, json(name));
        assertThat(
                TestApi.admin()
                    .contentType("application/json")
                    .body(bytes(standard))
                    .post("/api/v1/standards/lint")
                    .statusCode())
            .as(part + " as " + name)
            .isEqualTo(422);
      }
    }
  }

  @Test
  void invalidKeysInAddressesAreNotFoundOrRejected() {
    for (String name : NAMES) {
      if (name.equals(".") || name.equals("..") || name.equals("%00")) {
        continue;
      }
      for (String resource : List.of("units", "standards", "instruments")) {
        assertThat(get("/api/v1/" + resource + "/" + encoded(name), "*/*").statusCode())
            .as(resource + " " + name)
            .isIn(404, 422);
      }
      assertThat(
              TestApi.admin()
                  .urlEncodingEnabled(false)
                  .delete("/api/v1/keys/" + encoded(name))
                  .statusCode())
          .as("keys " + name)
          .isIn(404, 422);
      for (String parameter : List.of("unit", "category", "touchpoint", "criterion")) {
        String query = "standard=" + desk.standard + "&" + parameter + "=" + encoded(name);
        assertThat(get("/api/v1/ratings?" + query, "*/*").statusCode())
            .as(parameter + " " + name)
            .isIn(404, 422);
      }
    }
  }

  @Test
  void findsTheLongestKeys() {
    String unit = "u".repeat(91) + "-" + desk.suffix;
    post(
            "units",
            "[{\"key\":\"%s\",\"name\":\"Long\",\"parent\":\"%s\"}]".formatted(unit, desk.company))
        .then()
        .statusCode(200);
    page("/units/" + unit + "?standard=" + desk.standard);
    String outcome = "o".repeat(63);
    String source = "s-" + desk.suffix;
    post(
            "outcomes",
            """
            {"source":"%s","id":"1","outcome":"%s","unit":"%s","achieved":true,\
            "occurredAt":"2026-03-01T10:00:00Z"}"""
                .formatted(source, outcome, unit))
        .then()
        .statusCode(200);
    get("/api/v1/outcomes/" + source + "/1", "*/*").then().body("outcome", is(outcome));
  }

  private static String standard() {
    return """
    {"apiVersion":"cxrating.io/v1","kind":"ExperienceStandard",
     "metadata":{"key":"k-%s","name":"K"},
     "spec":{"outcomes":[{"key":"stays-solved","statement":"S"}],
      "categories":[{"key":"urgent","statement":"U"}],
      "measures":[{"key":"hours","type":"number"}],
      "touchpoints":[{"key":"repair","criteria":[
       {"key":"same-day","statement":"S","measure":"hours","atMost":8}]}]}}"""
        .formatted(desk.suffix);
  }

  private static void assertRejected(String resource, String body) {
    assertThat(post(resource, body).statusCode()).as(resource + " " + body).isEqualTo(422);
  }

  private static void assertRejectedRow(String resource, String fields, String name, String field) {
    Response answer =
        post(
            resource,
            "{\"source\":\"x-%s\",\"id\":\"1\",\"unit\":\"%s\",".formatted(desk.suffix, desk.north)
                + fields.formatted(json(name))
                + "}");
    answer.then().statusCode(422).body("problems[0].field", is(field));
  }

  private static Response post(String resource, String body) {
    return TestApi.admin()
        .contentType("application/json")
        .body(bytes(body))
        .post("/api/v1/" + resource);
  }

  private static Response get(String address, String accept) {
    return TestApi.admin().urlEncodingEnabled(false).accept(accept).get(address);
  }

  private static String page(String address) {
    Response page = get(address, "text/html");
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.asString();
  }

  /** Returns links below this host, as a browser resolves them. */
  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      String address = link.group(1).replace("&amp;", "&").replace("&#39;", "'");
      if (!address.startsWith("/assets")) {
        links.add(address);
      }
    }
    return links.stream().distinct().toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
