package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages show the figures of the API within the access of each key. */
@QuarkusTest
class PagesTest {
  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
      TestApi.admin()
          .contentType("application/json")
          .body(
              """
              {"source":"%s","id":"bad","standard":"%s","unit":"%s","touchpoint":"order",
               "occurredAt":"2026-03-01T12:00:00Z","facts":{"no_such_measure":1}}
              """
                  .formatted(company.source(), company.key("std"), company.key("north")))
          .post("/api/v1/interactions")
          .then()
          .statusCode(422);
    }
    company.ratings("unit", company.key("root")).then().statusCode(200);
  }

  @Test
  void overviewShowsTheRankedFiguresOfTheApi() {
    JsonPath api = company.json("unit", company.key("root"), "by", "unit");
    XmlPath page = page(TestApi.adminKey(), "/?" + slice("root"));
    List<String> names = page.getList("**.find { it.@id == 'units' }.tbody.tr.@data-label");
    assertThat(names).containsExactlyInAnyOrder("The north", "The south");
    for (String unit : List.of("north", "south")) {
      double value =
          api.getDouble("rows.find { it.unit == '" + company.key(unit) + "' }.rating.value");
      String shown =
          page.getString(
              "**.find { it.@id == 'units' }.tbody.tr.find { it.'@data-label' == 'The "
                  + unit
                  + "' }.'@data-value'");
      assertThat(Double.parseDouble(shown)).isEqualTo(value);
    }
    assertThat(page.getString("**.find { it.@id == 'vacant' }"))
        .isEqualTo("One unit has no data of this standard here: The vacant.");
  }

  @Test
  void lostPointsMatchTheApi() {
    JsonPath api = company.json("unit", company.key("root"));
    List<Double> points = api.getList("rows[0].contributions.points", Double.class);
    XmlPath page = page(TestApi.adminKey(), unit("root"));
    List<String> shown = page.getList("**.find { it.@id == 'losses' }.tbody.tr.'@data-value'");
    List<String> lower = page.getList("**.find { it.@id == 'losses' }.tbody.tr.'@data-lower'");
    List<String> upper = page.getList("**.find { it.@id == 'losses' }.tbody.tr.'@data-upper'");
    assertThat(points).hasSize(3);
    for (int i = 0; i < points.size(); i++) {
      assertThat(Double.parseDouble(shown.get(i))).isEqualTo(points.get(i));
      assertThat(points.get(i))
          .isBetween(Double.parseDouble(lower.get(i)), Double.parseDouble(upper.get(i)));
    }
  }

  /** Waits grow from day to day, so that no value bounds those of another period. */
  @Test
  void unitPageShowsMediansInTheUnitOfMeasure() {
    JsonPath api = company.json("unit", company.key("root"), "measures", "true");
    assertThat(api.getList("rows[0].measures.criterion")).containsExactly("quick", "on-time");
    assertThat(api.getList("rows[0].measures.median.value")).containsExactly(60.0, 0.0);
    assertThat(api.getList("rows[0].measures.p90.value")).containsExactly(200.0, 2.0);
    assertThat(api.getList("rows[0].measures.median.lower")).containsExactly(null, 0.0);
    assertThat(api.getList("rows[0].measures.median.upper")).containsExactly(null, 0.0);
    assertThat(html(TestApi.adminKey(), unit("root")))
        .contains(
            "60\u00a0s (no interval: there are too few values); 9 of 10 up to 200\u00a0s",
            "0\u00a0d (0 to 0); 9 of 10 up to 2\u00a0d (");
  }

  @Test
  void unitPageShowsDelaysAndRejections() {
    String text = html(TestApi.adminKey(), unit("north"));
    assertThat(text)
        .contains("UNKNOWN_MEASURE", "The standard has no such measure")
        .contains(
            "no row was received when it occurred, so lateness is unknown"
                + " (40 rows of imports of the past left out)");
    assertThat(html(TestApi.adminKey(), unit("south")))
        .contains("No row was refused")
        .doesNotContain("UNKNOWN_MEASURE");
  }

  @Test
  void aUnitKeyHidesSiblings() {
    String key = TestApi.newKey(company.key("south"), Role.ANALYST);
    String overview = html(key, "/?standard=" + company.key("std"));
    assertThat(overview).contains("The south").doesNotContain("The north", "The root", ">phone<");
    assertThat(html(TestApi.adminKey(), "/?" + slice("root"))).contains(">phone<");
    assertThat(html(key, "/compare?standard=" + company.key("std")))
        .doesNotContain("The north", "The root");
    assertThat(get(key, unit("north")).statusCode()).isEqualTo(403);
  }

  @Test
  void linksACriterionToItsInteractions() {
    String path = "/rows?" + slice("root") + "&criterion=order.quick";
    JsonPath api =
        TestApi.admin()
            .queryParam("standard", company.key("std"))
            .queryParam("unit", company.key("root"))
            .queryParam("criterion", "order.quick")
            .queryParam("result", "MISSED")
            .get("/api/v1/interactions")
            .jsonPath();
    assertThat(page(TestApi.adminKey(), path).getList("**.find { it.@id == 'rows' }.tbody.tr"))
        .hasSameSizeAs(api.getList("items"));
    assertThat(html(TestApi.adminKey(), unit("root"))).contains("/rows?criterion=order.quick");
    assertThat(html(TestApi.newKey(Role.EXECUTIVE), unit("root"))).doesNotContain("/rows?");
  }

  @Test
  void escapesHostileNames() {
    String hostile = "<script>alert(1)</script>\"'&";
    String unit = company.key("hostile");
    TestApi.admin()
        .contentType("application/json")
        .body(java.util.Map.of("name", hostile, "parent", company.key("root")))
        .put("/api/v1/units/" + unit);
    company.ratings("unit", company.key("root")).then().statusCode(200);
    assertThat(html(TestApi.adminKey(), "/?" + slice("root") + "&channel=%3Cb%3E%22"))
        .doesNotContain("<script>alert", "<b>\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    TestApi.admin()
        .contentType("application/json")
        .body(java.util.Map.of("name", "Harmless"))
        .put("/api/v1/units/" + unit);
  }

  private static String slice(String unit) {
    return "standard=%s&unit=%s".formatted(company.key("std"), company.key(unit));
  }

  private static String unit(String unit) {
    return "/units/%s?standard=%s".formatted(company.key(unit), company.key("std"));
  }

  private static XmlPath page(String key, String path) {
    return new XmlPath(XmlPath.CompatibilityMode.HTML, html(key, path));
  }

  private static String html(String key, String path) {
    Response answer = get(key, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.asString();
  }

  private static Response get(String key, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("X-API-Key", key)
        .header("Accept-Language", Locale.UK.toLanguageTag())
        .accept("text/html")
        .redirects()
        .follow(false)
        .get(path);
  }
}
