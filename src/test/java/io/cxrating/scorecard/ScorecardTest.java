package io.cxrating.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScorecardTest {
  private static final int CUSTOMERS = OrderingCompany.CUSTOMERS;
  private static final LocalDate START = OrderingCompany.START;

  private Company company;

  @BeforeEach
  void open() {
    company = OrderingCompany.open();
  }

  private Response ask(String key, String... more) {
    return company.ask(key, "/api/v1/outcome-scorecards", more);
  }

  private JsonPath json(String... more) {
    return Company.json(ask(TestApi.adminKey(), more));
  }

  @Test
  void comparesPostedOutcomesWithATarget() {
    JsonPath answer =
        json("outcome", "ordered-again", "target", "0.7", "to", START.plusDays(30).toString());
    assertThat(answer.getList("rows.unit", String.class))
        .containsExactly(company.key("north"), company.key("south"), company.key("vacant"));
    // 54 of 60; the two further visits of customers 3 and 4 also achieved it.
    assertThat(answer.getDouble("rows[0].achieved.share")).isCloseTo(56 / 62.0, within(1e-12));
    assertThat(answer.getDouble("rows[1].achieved.share")).isCloseTo(0.25, within(1e-12));
    assertThat(answer.getString("rows[0].achieved.verdict")).isEqualTo("REACHED");
    assertThat(answer.getString("rows[1].achieved.verdict")).isEqualTo("MISSED");
    assertThat(answer.getString("rows[0].sentence")).endsWith("the target of 70 % is reached.");
    assertThat(answer.getString("sentence"))
        .startsWith(
            "Of these units one reaches the target of 70 % and one misses it."
                + " A share is shown for 2 of 3 units.");
    assertThat(answer.getInt("rows[0].known")).isEqualTo(62);
    assertThat(answer.getInt("rows[2].interactions")).isZero();
    assertThat(answer.<Object>get("rows[2].achieved")).isNull();
    assertThat(answer.getString("rows[2].sentence")).contains("there is no data");
    assertThat(answer.getString("derivation")).isNull();
    assertThat(answer.<Object>get("reliability")).as("reliability of two units").isNull();
    assertThat(answer.getList("reliabilityReasons")).containsExactly("FEW_UNITS");
    assertThat(answer.getBoolean("rewardable")).isFalse();
    assertThat(answer.getString("warning")).contains("with fewer than 5 comparable units");
  }

  @Test
  void derivesOutcomesFromInteractions() {
    JsonPath answer = json("outcome", "stays-solved");
    assertThat(answer.getString("derivation")).isEqualTo("noFurtherContactWithin: 14d");
    // Customer 3 has contacts on days 3 and 5, customer 4 on days 4 and 17.
    assertThat(answer.getInt("rows[0].known")).isEqualTo(62);
    assertThat(answer.getDouble("rows[0].achieved.share")).isCloseTo(60 / 62.0, within(1e-12));
    assertThat(answer.getInt("rows[1].interactions")).isEqualTo(61);
    assertThat(answer.getInt("rows[1].known"))
        .as("the horizon of the last contact is open")
        .isEqualTo(60);
    assertThat(answer.getDouble("rows[1].achieved.share")).isEqualTo(1);
    assertThat(answer.getString("sentence"))
        .contains("Of 123 interactions, the outcome of 122 is known");
  }

  @Test
  void adjustsToACommonMix() {
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
  void warnsWhenUnitsDifferByChance() {
    JsonPath same = json("outcome", "stays-solved", "units", "", "target", "0.9");
    assertThat(same.getBoolean("rewardable")).isFalse();
    assertThat(same.getString("warning")).startsWith("Do not base rewards on this");
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
  void returnsCsvAndATag() {
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
  void rejectsInvalidParametersAndOtherRoles() {
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
  void survivesTheJsonRoundTrip() {
    Response answer =
        ask(TestApi.adminKey(), "outcome", "ordered-again", "target", "0.7", "adjust", "category");
    JsonRoundTrip.check(answer, ScorecardAnswer.class);
  }
}
