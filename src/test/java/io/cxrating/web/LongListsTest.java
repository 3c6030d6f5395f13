package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit with 60 touchpoints and 60 needs: each list on its page is paged separately. */
@QuarkusTest
class LongListsTest {
  private static final int PARTS = 60;

  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      Company wide = new Company();
      wide.unit("root", null);
      wide.standard(
          """
          apiVersion: cxrating.io/v1
          kind: ExperienceStandard
          metadata: {key: %%s, name: Many parts}
          spec:
            categories: [%s]
            attributes: [{key: seller}]
            measures: [{key: done, type: boolean}]
            touchpoints: [%s]
          """
              .formatted(
                  each("{key: need-%1$02d, statement: Need %1$02d}"),
                  each(
                      "{key: at-%1$02d, weight: 1, criteria: [{key: done, statement: Done %1$02d,"
                          + " measure: done, is: true, weight: 1}]}")));
      for (int i = 0; i < PARTS; i++) {
        wide.interaction(
            "root",
            "at-%02d".formatted(i),
            Map.of(
                "customer", "c" + i,
                "category", "need-%02d".formatted(i),
                "attributes", Map.of("seller", "s %02d".formatted(i)),
                "occurredAt", "2026-03-%02dT12:00:00Z".formatted(1 + i % 28),
                "facts", Map.of("done", i % 2 == 0)));
      }
      wide.post();
      company = wide;
    }
  }

  private static String each(String part) {
    return IntStream.range(0, PARTS).mapToObj(part::formatted).collect(Collectors.joining(", "));
  }

  @Test
  void pagesEachListOfAUnit() {
    assertThat(rows("", "touchpoints")).isEqualTo(50);
    assertThat(rows("", "categories")).isEqualTo(50);
    assertThat(rows("", "losses")).isEqualTo(50);
    assertThat(rows("&categories=2", "categories")).isEqualTo(10);
    assertThat(rows("&categories=2", "touchpoints")).isEqualTo(50);
    assertThat(rows("&touchpoints=2", "touchpoints")).isEqualTo(10);
    assertThat(rows("&losses=2", "losses")).isEqualTo(10);
    assertThat(page("&by=week&categories=2"))
        .contains("51 to 60 of 60")
        .contains("by=week&amp;categories=2&amp;losses=2&amp;");
  }

  @Test
  void searchesAmongManyValues() {
    assertThat(page(""))
        .contains(
            "name=\"search.touchpoint\"",
            "name=\"search.category\"",
            "name=\"search.attribute.seller\"")
        .doesNotContain(
            "<select name=\"touchpoint\"",
            "<select name=\"category\"",
            "<select name=\"attribute.");
    for (String field : List.of("touchpoint", "category", "attribute.seller")) {
      assertThat(options("&search." + field + "=5", field)).as(field).isBetween(2, 51);
      assertThat(options("&search." + field + "=no such value", field)).as(field).isEqualTo(-1);
    }
    assertThat(page("&search.category=05")).contains("<option value=\"need-05\">Need 05</option>");
    assertThat(page("&attribute.seller=s 05&search.category=1"))
        .contains("<option value=\"s 05\" selected>s 05</option>", "<option value=\"need-01\">");
    assertThat(page("&category=need-05,need-07"))
        .contains("<option value=\"need-05,need-07\" selected>Need 05, Need 07</option>");
  }

  /** Number of options of a selection; -1 if there is none. */
  private static int options(String more, String field) {
    String page = page(more);
    int start = page.indexOf("<select name=\"" + field + "\"");
    return start < 0
        ? -1
        : page.substring(start, page.indexOf("</select>", start)).split("<option", -1).length - 1;
  }

  private static int rows(String more, String table) {
    return new XmlPath(XmlPath.CompatibilityMode.HTML, page(more))
        .getInt("**.find { it.@id == '" + table + "' }.tbody.tr.size()");
  }

  private static String page(String more) {
    return given()
        .header("X-API-Key", TestApi.adminKey())
        .header("Accept-Language", "en-GB")
        .accept("text/html")
        .get("/units/" + company.key("root") + "?standard=" + company.key("std") + more)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
