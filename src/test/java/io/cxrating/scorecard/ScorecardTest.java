package io.cxrating.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.ReadBack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two units, north and south, 60 customers in each on 30 days. Posted: 54 of 60 in the north
 * ordered again, 15 of 60 in the south, and all of one category. Derived: two customers of the
 * north come back within 14 days.
 */
@QuarkusTest
class ScorecardTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Repair}
      spec:
        outcomes:
          - {key: ordered-again, statement: "Ordered again within a year"}
          - {key: stays-solved, statement: "No further contact", noFurtherContactWithin: 14d}
        categories:
          - {key: urgent, statement: "I cannot wait"}
          - {key: calm, statement: "I can wait"}
        measures:
          - {key: solved, type: boolean}
        touchpoints:
          - key: repair
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true, serves: [ordered-again, stays-solved]}
      """;
  private static final int CUSTOMERS = 60;
  private static final LocalDate START = LocalDate.of(2026, 3, 1);

  private Company company;

  @BeforeEach
  void open() {
    company = new Company();
    company.unit("root", null);
    company.unit("north", "root");
    company.unit("south", "root");
    company.unit("vacant", "root");
    company.standard(STANDARD);
    List<String> outcomes = new ArrayList<>();
    for (String unit : List.of("north", "south")) {
      for (int i = 0; i < CUSTOMERS; i++) {
        visit(unit, i, START.plusDays(i % 30));
        boolean achieved = unit.equals("north") ? i % 11 != 0 : i % 4 == 0;
        outcomes.add(outcome(unit, i, achieved));
      }
    }
    visit("north", 3, START.plusDays(5));
    visit("north", 4, START.plusDays(17));
    // Far away in time, so that the horizon of all others is over.
    visit("south", 999, START.plusDays(80));
    company.post();
    TestApi.admin()
        .contentType("application/x-ndjson")
        .body(String.join("\n", outcomes).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/outcomes")
        .then()
        .statusCode(200)
        .body("accepted", is(2 * CUSTOMERS));
  }

  private void visit(String unit, int customer, LocalDate day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("customer", company.key(unit + customer));
    row.put("occurredAt", day + "T10:00:00Z");
    row.put("category", customer % 3 == 0 ? "urgent" : "calm");
    row.put("facts", Map.of("solved", true));
    company.interaction(unit, "repair", row);
  }

  private String outcome(String unit, int customer, boolean achieved) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", company.key("crm"));
    row.put("id", unit + customer);
    row.put("outcome", "ordered-again");
    row.put("unit", company.key(unit));
    row.put("customer", company.key(unit + customer));
    row.put("occurredAt", "2026-07-01T10:00:00Z");
    row.put("achieved", achieved);
    return Company.line(row);
  }

  private Response ask(String key, String... more) {
    List<String> parameters = new ArrayList<>(List.of("unit", company.key("root")));
    parameters.addAll(List.of(more));
    return company.get(key, "/api/v1/outcome-scorecards", parameters.toArray(String[]::new));
  }

  private JsonPath json(String... more) {
    return Company.json(ask(TestApi.adminKey(), more));
  }

  @Test
  void countsWhatWasPostedAgainstATarget() {
    JsonPath answer =
        json("outcome", "ordered-again", "target", "0.7", "to", START.plusDays(30).toString());
    assertThat(answer.getList("rows.unit", String.class))
        .containsExactly(company.key("north"), company.key("south"), company.key("vacant"));
    // 54 of 60, and of the two further visits customer 3 and 4 both achieved.
    assertThat(answer.getDouble("rows[0].achieved.share")).isCloseTo(56 / 62.0, within(1e-12));
    assertThat(answer.getDouble("rows[1].achieved.share")).isCloseTo(0.25, within(1e-12));
    assertThat(answer.getString("rows[0].achieved.verdict")).isEqualTo("REACHED");
    assertThat(answer.getString("rows[1].achieved.verdict")).isEqualTo("MISSED");
    assertThat(answer.getString("rows[0].sentence")).endsWith("the target of 70 % is reached.");
    assertThat(answer.getInt("rows[0].known")).isEqualTo(62);
    assertThat(answer.getInt("rows[2].interactions")).isZero();
    assertThat(answer.<Object>get("rows[2].achieved")).isNull();
    assertThat(answer.getString("rows[2].sentence")).contains("there is no data");
    assertThat(answer.getString("derivation")).isNull();
    assertThat(answer.getDouble("reliability")).isGreaterThan(0.9);
    assertThat(answer.getBoolean("rewardable")).isTrue();
    assertThat(answer.getString("warning")).isNull();
  }

  @Test
  void derivesWhatFollowsFromTheInteractions() {
    JsonPath answer = json("outcome", "stays-solved");
    assertThat(answer.getString("derivation")).isEqualTo("noFurtherContactWithin: 14d");
    // Customer 3 came on day 3 and again on day 5, customer 4 on day 4 and again on day 17.
    assertThat(answer.getInt("rows[0].known")).isEqualTo(62);
    assertThat(answer.getDouble("rows[0].achieved.share")).isCloseTo(60 / 62.0, within(1e-12));
    assertThat(answer.getInt("rows[1].interactions")).isEqualTo(61);
    assertThat(answer.getInt("rows[1].known")).as("the last is too recent to know").isEqualTo(60);
    assertThat(answer.getDouble("rows[1].achieved.share")).isEqualTo(1);
    assertThat(answer.getString("sentence"))
        .contains("Of 123 interactions it is known of 122 what came of them");
  }

  @Test
  void adjustsForTheMixOfCustomers() {
    JsonPath answer =
        json("outcome", "ordered-again", "adjust", "category", "to", START.plusDays(30).toString());
    List<Double> mix = answer.getList("mix.share", Double.class);
    assertThat(mix.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
    double expected = 0;
    for (int cell = 0; cell < 2; cell++) {
      boolean urgent = answer.getString("mix[%d].cell".formatted(cell)).equals("urgent");
      expected += mix.get(cell) * northShare(urgent);
    }
    assertThat(answer.getDouble("rows[0].adjusted.achieved.share"))
        .isCloseTo(expected, within(1e-12));
    assertThat(answer.<Object>get("rows[2].adjusted.achieved")).isNull();
    assertThat(answer.getList("rows[2].adjusted.reasons")).isNotEmpty();
  }

  private static double northShare(boolean urgent) {
    int all = urgent ? 1 : 1;
    int achieved = 1;
    for (int i = 0; i < CUSTOMERS; i++) {
      if ((i % 3 == 0) == urgent) {
        all++;
        achieved += i % 11 != 0 ? 1 : 0;
      }
    }
    return achieved / (double) all;
  }

  @Test
  void warnsWhereWhatSetsUnitsApartIsChance() {
    JsonPath same = json("outcome", "stays-solved", "units", "", "target", "0.9");
    assertThat(same.getBoolean("rewardable")).isFalse();
    assertThat(same.getString("warning")).startsWith("Do not reward anybody on this");
    Response one =
        company.get(
            TestApi.adminKey(),
            "/api/v1/outcome-scorecards",
            "units",
            company.key("north"),
            "outcome",
            "ordered-again");
    one.then()
        .statusCode(200)
        .body("reliability", nullValue(), "rewardable", is(false))
        .body("rows.size()", is(1));
  }

  @Test
  void isOfferedAsCsvAndWithATag() {
    Response csv = ask(TestApi.adminKey(), "outcome", "ordered-again", "format", "csv");
    assertThat(csv.asString().lines().findFirst().orElseThrow())
        .startsWith("unit,unitName,status,reasons,interactions,known,customers,days")
        .contains("achieved_share,achieved_lower,achieved_upper,achieved_verdict")
        .contains("adjusted_achieved_share");
    Response json = ask(TestApi.adminKey(), "outcome", "ordered-again");
    TestApi.admin()
        .header("If-None-Match", json.header("ETag"))
        .queryParam("standard", company.key("std"))
        .queryParam("unit", company.key("root"))
        .queryParam("outcome", "ordered-again")
        .get("/api/v1/outcome-scorecards")
        .then()
        .statusCode(304);
  }

  @Test
  void namesWhatIsWrongAndIsNotForEverybody() {
    String admin = TestApi.adminKey();
    ask(admin).then().statusCode(422).body("field", is("outcome"));
    ask(admin, "outcome", "never").then().statusCode(422).body("field", is("outcome"));
    ask(admin, "outcome", "stays-solved", "target", "80").then().body("field", is("target"));
    ask(admin, "outcome", "stays-solved", "by", "month").then().body("field", is("by"));
    ask(admin, "outcome", "stays-solved", "adjust", "age").then().body("field", is("adjust"));
    io.restassured.RestAssured.get("/api/v1/outcome-scorecards").then().statusCode(401);
    ask(TestApi.newKey(Role.INGEST, Role.STEWARD), "outcome", "stays-solved")
        .then()
        .statusCode(403);
    ask(TestApi.newKey(company.key("north"), Role.ANALYST), "outcome", "stays-solved")
        .then()
        .statusCode(403);
    ask(TestApi.newKey(company.key("root"), Role.EXECUTIVE), "outcome", "stays-solved")
        .then()
        .statusCode(200);
  }

  @Test
  void losesNothingWhenItIsReadBack() {
    Response answer =
        ask(TestApi.adminKey(), "outcome", "ordered-again", "target", "0.7", "adjust", "category");
    ReadBack.losesNothing(answer, ScorecardAnswer.class);
  }
}
