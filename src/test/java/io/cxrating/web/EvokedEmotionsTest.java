package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a unit shows the emotions of the API and marks them as inferred. */
@QuarkusTest
class EvokedEmotionsTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        measures:
          - {key: solved, type: boolean}
          - {key: felt, type: category, inferredBy: person, values: [trusting, "<i>odd</i>", frustrated]}
        touchpoints:
          - key: help
            name: Getting help
            intendedEmotions: [trusting]
            criteria: [{key: solved, statement: "Solved", measure: solved, is: true}]
          - key: shop
            criteria: [{key: solved, statement: "Solved", measure: solved, is: true}]
      """;

  @Test
  void showsTheProfilesOfTheApiWithIntervals() {
    Company company = company();
    JsonPath api =
        Company.json(
            company.get(TestApi.adminKey(), "/api/v1/emotions", "unit", company.key("root")));
    String html = unit(company);
    XmlPath page = new XmlPath(XmlPath.CompatibilityMode.HTML, html);
    for (String limit : List.of("value", "lower", "upper")) {
      List<Double> shares =
          api.getList("rows[0].emotions." + (limit.equals("value") ? "share" : limit));
      List<String> shown =
          page.getList("**.find { it.@id == 'evoked-felt-help' }.tbody.tr.'@data-" + limit + "'");
      assertThat(shown.stream().map(Double::valueOf).toList())
          .as(limit)
          .isEqualTo(shares.stream().map(share -> 100 * share).toList());
    }
    assertThat(html)
        .contains(api.getString("notice"), "People inferred these")
        .contains("trusting (intended)", "&lt;i&gt;odd&lt;/i&gt;", "in no cluster")
        .contains("An intended emotion was evoked", "of the 30 cases", "out of 40")
        .contains("The emotions at shop cannot be estimated")
        .contains("/api/v1/emotions?format=csv&amp;measure=felt");
  }

  @Test
  void showsNothingWithoutAnEmotionMeasure() {
    assertThat(unit(SmallCompany.open())).doesNotContain("Evoked emotions", "emotions?");
  }

  private static Company company() {
    Company company = new Company();
    company.unit("root", null);
    company.standard(STANDARD);
    List<String> felt = List.of("trusting", "trusting", "frustrated");
    for (int i = 0; i < 40; i++) {
      company.interaction(
          "root",
          "help",
          Map.of(
              "customer",
              "c" + i,
              "occurredAt",
              "2026-03-%02dT10:00:00Z".formatted(1 + i % 20),
              "facts",
              i < 30 ? Map.of("solved", true, "felt", felt.get(i % 3)) : Map.of("solved", true)));
    }
    company.post();
    return company;
  }

  private static String unit(Company company) {
    company.ratings("unit", company.key("root")).then().statusCode(200);
    return given()
        .header("X-API-Key", TestApi.adminKey())
        .header("Accept-Language", "en-GB")
        .accept("text/html")
        .get("/units/" + company.key("root") + "?standard=" + company.key("std"))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
