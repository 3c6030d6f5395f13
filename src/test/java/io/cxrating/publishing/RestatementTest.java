package io.cxrating.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing says that it restates is what changes: months March and April, three units. */
@QuarkusTest
class RestatementTest {
  private Company company;

  @BeforeEach
  void open() {
    company = SmallCompany.open();
  }

  @Test
  void aFirstVersionAndARepeatedOneRestateNothing() {
    Company other = new Company();
    TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(SmallCompany.STANDARD.formatted(other.key("std"))))
        .put("/api/v1/standards/" + other.key("std"))
        .then()
        .statusCode(201)
        .body("restates", is(0), "version", is(1), "effectiveFrom", nullValue());
    assertThat(restates(SmallCompany.STANDARD)).isZero();
  }

  @Test
  void countsTheUnitsAndMonthsThatPublishingChanges() {
    for (String from : List.of("2026-01-01", "2026-03-15", "2026-03-31", "2026-04-10")) {
      String stricter = from(from, "atMost: " + (50 - LocalDate.parse(from).getDayOfMonth()));
      Map<String, Object> before = published();
      int said = restates(stricter);
      company.standard(stricter);
      long changed =
          published().entrySet().stream()
              .filter(row -> !row.getValue().equals(before.get(row.getKey())))
              .count();
      assertThat(said).as(from).isEqualTo(changed);
      assertThat(said).as(from).isEqualTo(from.startsWith("2026-04") ? 3 : 6);
    }
  }

  @Test
  void aVersionThatComesIntoForceLaterThanAllDataRestatesNothing() {
    assertThat(restates(from("2031-01-01", "atMost: 60"))).isZero();
    company.standard(from("2026-04-01", "atMost: 60"));
    assertThat(restates(from("2026-03-05", "atMost: 50")))
        .as("only March, since the version of April follows")
        .isEqualTo(3);
  }

  @Test
  void whatDescribesRestatesNothingAndAppliesToTheWholePast() {
    String described =
        SmallCompany.STANDARD
            .replace("spec:\n", "spec:\n  outcomes: [{key: stays, noFurtherContactWithin: 7d}]\n")
            .replace("Answered within 90 s", "Somebody answers within 90 s")
            .replace("weight: 2\n", "weight: 2\n      intendedEmotions: [safe]\n");
    JsonPath before = company.json("unit", company.key("root"), "by", "month");
    assertThat(restates(described)).isZero();
    company.standard(described);
    JsonPath after = company.json("unit", company.key("root"), "by", "month");
    assertThat(after.<Object>getList("rows.rating")).isEqualTo(before.getList("rows.rating"));
    JsonPath march =
        Company.json(
            company.ask(
                TestApi.adminKey(),
                "/api/v1/evidence",
                "outcome",
                "stays",
                "from",
                "2026-03-01",
                "to",
                "2026-04-01"));
    assertThat(march.getInt("version")).isEqualTo(1);
    assertThat(march.getLong("outcome.known")).isEqualTo(40);
  }

  @Test
  void publishingSaysTheSameAsTheLint() {
    String stricter = from("2026-04-10", "atMost: 60");
    int said = restates(stricter);
    TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(stricter.formatted(company.key("std"))))
        .put("/api/v1/standards/" + company.key("std"))
        .then()
        .statusCode(201)
        .body("restates", is(said));
  }

  private static String from(String date, String target) {
    return SmallCompany.STANDARD
        .replace("name: A small standard", "name: A small standard, effectiveFrom: " + date)
        .replace("atMost: 90", target);
  }

  private int restates(String yaml) {
    return TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(yaml.formatted(company.key("std"))))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .extract()
        .path("restates");
  }

  /** The rating of each unit and month with data, the version that weighs it included. */
  private Map<String, Object> published() {
    Map<String, Object> rows = new HashMap<>();
    for (JsonPath answer :
        List.of(
            company.json("by", "month", "unit", company.key("root")),
            company.json("by", "unit,month", "unit", company.key("root")))) {
      for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
        if (!row.get("interactions").equals(0)) {
          rows.put(row.get("unit") + " " + row.get("month"), row);
        }
      }
    }
    return rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
