package io.cxrating.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a company of 10,000 units and 12,000 channels carry rows and options in parts. */
@QuarkusTest
class BoundedPagesTest {
  private static final int UNITS = 10_000;
  private static final int CHANNELS = 12_000;
  private static final int MOST_BYTES = 250_000;

  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      Company large = new Company();
      large.unit("root", null);
      large.standard(SmallCompany.STANDARD);
      units(large);
      for (int i = 0; i < CHANNELS; i++) {
        large.interaction(
            "u" + i % UNITS,
            "order",
            Map.of(
                "customer",
                "c" + i,
                "channel",
                "channel " + i,
                "occurredAt",
                "2026-03-%02dT12:00:00Z".formatted(1 + i % 28),
                "facts",
                Map.of("wait_seconds", i % 200, "solved", i % 3 > 0)));
      }
      large.post();
      company = large;
    }
  }

  private static void units(Company large) {
    List<Map<String, String>> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      units.add(
          Map.of("key", large.key("u" + i), "name", "Branch " + i, "parent", large.key("root")));
    }
    for (int from = 0; from < UNITS; from += 1_000) {
      TestApi.admin()
          .contentType("application/json")
          .body(units.subList(from, from + 1_000))
          .post("/api/v1/units")
          .then()
          .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
  }

  @Test
  void noPageCarriesEveryUnitOrChannel() {
    String slice = "standard=" + company.key("std") + "&unit=" + company.key("root");
    for (String path :
        List.of(
            "/?" + slice,
            "/?" + slice + "&page=200",
            "/?" + slice + "&leaves=true&find=branch",
            "/compare?" + slice,
            "/compare?" + slice + "&page=3",
            "/compare?" + slice + "&find=branch%2099",
            "/standard?" + slice,
            "/rows?criterion=order.quick&" + slice,
            "/units/" + company.key("root") + "?standard=" + company.key("std"))) {
      String page = html(path);
      assertThat(page.length()).as(path).isLessThan(MOST_BYTES);
      assertThat(page.split("<option", -1).length).as(path).isLessThanOrEqualTo(3 * 51);
    }
  }

  @Test
  void theOverviewIsTurnedAndSearched() {
    String slice = "/?standard=" + company.key("std") + "&unit=" + company.key("root");
    assertThat(html(slice)).contains("1 to 50 of 10,000");
    assertThat(html(slice + "&sort=name&page=2")).contains("51 to 100 of 10,000");
    assertThat(html(slice + "&find=branch%209999"))
        .contains("Branch 9999")
        .doesNotContain("Branch 12");
  }

  private static String html(String path) {
    var answer =
        given()
            .urlEncodingEnabled(false)
            .header("X-API-Key", TestApi.adminKey())
            .header("Accept-Language", "en-GB")
            .accept("text/html")
            .get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.asString();
  }
}
