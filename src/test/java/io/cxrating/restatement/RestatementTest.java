package io.cxrating.restatement;

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

/**
 * Compares the announced restatement of a publication with the changes: months March and April,
 * three units.
 */
@QuarkusTest
class RestatementTest {
  /** Waits are 60 s in March, 100 s in April up to day 10 and then 200 s. */
  private record Change(String from, String target, int exactly, int atMost) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change("2026-01-01", "atMost: 149, tolerated: 240", 3, 6),
          new Change("2026-03-15", "atMost: 50, tolerated: 90", 6, 6),
          new Change("2026-03-31", "atMost: 50, tolerated: 70", 0, 6),
          new Change("2026-04-10", "atMost: 250, tolerated: 260", 3, 3));

  private Company company;

  @BeforeEach
  void open() {
    company = SmallCompany.open();
  }

  @Test
  void aFirstOrRepeatedVersionRestatesNothing() {
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
  void countsTheChangedUnitsAndMonths() {
    for (Change change : CHANGES) {
      String other = from(change.from(), change.target()).replace(", tolerated: 120", "");
      Map<String, Object> before = published();
      JsonPath announced = lint(other);
      company.standard(other);
      long changed =
          published().entrySet().stream()
              .filter(row -> !row.getValue().equals(before.get(row.getKey())))
              .count();
      assertThat(announced.getLong("restates")).as(change.from()).isEqualTo(changed);
      assertThat(announced.getInt("restates")).as(change.from()).isEqualTo(change.exactly());
      assertThat(announced.getInt("restatesAtMost")).as(change.from()).isEqualTo(change.atMost());
    }
  }

  @Test
  void aTargetWithoutEffectRestatesNothing() {
    JsonPath announced = lint(from("2026-01-01", "atMost: 95"));
    assertThat(announced.getInt("restates")).isZero();
    assertThat(announced.getInt("restatesAtMost")).isEqualTo(6);
  }

  @Test
  void proportionalWeightsRestateNothing() {
    String doubled =
        SmallCompany.STANDARD
            .replace("name: A small standard", "name: A small standard, effectiveFrom: 2026-01-01")
            .replace("weight: 2\n", "weight: 4\n")
            .replace("weight: 3\n", "weight: 6\n");
    assertThat(restates(doubled)).isZero();
  }

  @Test
  void aTargetOfOneCategoryRestatesTheAffectedUnitsAndMonths() {
    String stricter =
        from("2026-01-01", "atMost: 90")
            .replace(
                "weight: 3}", "weight: 3, overrides: {hurried: {atMost: 50, tolerated: 120}}}");
    Map<String, Object> before = published();
    assertThat(restates(stricter)).as("March, in the south and at the root").isEqualTo(2);
    company.standard(stricter);
    Map<String, Object> after = published();
    after.entrySet().removeIf(row -> row.getValue().equals(before.get(row.getKey())));
    assertThat(after).containsOnlyKeys("null 2026-03", company.key("south") + " 2026-03");
  }

  @Test
  void returnsABoundWhenCountingTakesTooLong() {
    Company deep = new Company();
    deep.unit("u0", null);
    for (int level = 1; level < 20; level++) {
      deep.unit("u" + level, "u" + (level - 1));
    }
    deep.standard(SmallCompany.STANDARD);
    for (int month = 0; month < 260; month++) {
      deep.interaction(
          "u19",
          "delivery",
          Map.of(
              "occurredAt",
              LocalDate.of(2001, 1, 10).plusMonths(month) + "T12:00:00Z",
              "facts",
              Map.of("delay_days", 1)));
    }
    deep.post();
    String stricter = from("2001-01-01", "atMost: 60").formatted(deep.key("std"));
    TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(stricter))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .body("restates", nullValue(), "restatesAtMost", is(20 * 260));
  }

  @Test
  void aVersionRestatesOnlyItsOwnDays() {
    assertThat(restates(from("2031-01-01", "atMost: 60"))).isZero();
    company.standard(from("2026-04-01", "atMost: 60"));
    assertThat(restates(from("2026-03-05", "atMost: 50")))
        .as("only March, since another version governs April")
        .isEqualTo(3);
  }

  @Test
  void descriptionsRestateNothingAndApplyToThePast() {
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
  void publishingReportsTheSameAsTheLint() {
    String stricter = from("2026-04-10", "atMost: 60");
    int announced = restates(stricter);
    TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(stricter.formatted(company.key("std"))))
        .put("/api/v1/standards/" + company.key("std"))
        .then()
        .statusCode(201)
        .body("restates", is(announced));
  }

  private static String from(String date, String target) {
    return SmallCompany.STANDARD
        .replace("name: A small standard", "name: A small standard, effectiveFrom: " + date)
        .replace("atMost: 90", target);
  }

  private int restates(String yaml) {
    return lint(yaml).getInt("restates");
  }

  private JsonPath lint(String yaml) {
    return TestApi.admin()
        .contentType("application/yaml")
        .body(bytes(yaml.formatted(company.key("std"))))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Returns the rating of each unit and month with data; those of the root are under null. */
  private Map<String, Object> published() {
    Map<String, Object> rows = new HashMap<>();
    for (JsonPath answer :
        List.of(
            company.json("by", "month", "unit", company.key("root")),
            company.json("by", "unit,month", "unit", company.key("root")))) {
      for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
        if (!row.get("interactions").equals(0)) {
          rows.put(row.get("unit") + " " + row.get("month"), value(row));
        }
      }
    }
    return rows;
  }

  /** Returns the field, or -1 if it is missing. */
  private static Object value(Map<String, Object> row) {
    return row.get("rating") == null ? -1 : ((Map<?, ?>) row.get("rating")).get("value");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
