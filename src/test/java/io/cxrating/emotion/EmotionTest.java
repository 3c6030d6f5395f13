package io.cxrating.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.cxrating.wording.Texts_qps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 80 customers at "help": 40 trusting, 20 frustrated, 10 pleased, 10 unknown. At "shop", no emotion
 * is known.
 */
@QuarkusTest
class EmotionTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        categories: [{key: urgent, statement: "I cannot wait"}]
        measures:
          - {key: solved, type: boolean}
          - {key: felt, type: category, inferredBy: model,
             values: [trusting, cared-for, pleased, hurried, frustrated, bored]}
        touchpoints:
          - key: help
            name: Getting help
            intendedEmotions: [trusting, pleased]
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true}
          - key: shop
            intendedEmotions: [happy]
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true}
      """;

  private Company company;

  @BeforeEach
  void open() {
    company = Company.ofTwo();
    company.standard(STANDARD);
    for (int i = 0; i < 80; i++) {
      visit(i, "help", i < 40 ? "trusting" : i < 60 ? "frustrated" : i < 70 ? "pleased" : null);
    }
    visit(7, "shop", null);
    company.post();
  }

  private void visit(int customer, String touchpoint, String felt) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("solved", customer % 2 == 0);
    facts.put("felt", felt);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("customer", company.key("c" + customer));
    row.put(
        "occurredAt", "2026-%02d-%02dT10:00:00Z".formatted(3 + customer % 2, 1 + customer % 20));
    row.put("facts", facts);
    company.interaction(customer % 2 == 0 ? "north" : "south", touchpoint, row);
  }

  private Response ask(String key, String... more) {
    return company.ask(key, "/api/v1/emotions", more);
  }

  private JsonPath json(String... more) {
    return Company.json(ask(TestApi.adminKey(), more));
  }

  @Test
  void usesTheRequestedLanguage() {
    JsonPath translated = json("locale", Texts_qps.LOCALE.toLanguageTag());
    assertThat(translated.getString("notice")).isNotBlank().doesNotContainPattern("[A-Za-z]");
    assertThat(json("locale", "de").getString("rows[0].sentence")).containsPattern("\\d\\.\\d %");
  }

  @Test
  void marksEachProfileAsInferred() {
    JsonPath answer = json();
    assertThat(answer.getBoolean("inferred")).isTrue();
    assertThat(answer.getString("inferredBy")).isEqualTo("model");
    assertThat(answer.getString("notice"))
        .contains("inferred, never observed", "A model inferred these", "not part of the CXRating");
    assertThat(answer.getList("rows.touchpoint")).containsExactly("help", "shop");
    assertThat(answer.getInt("rows[0].interactions")).isEqualTo(80);
    assertThat(answer.getInt("rows[0].known")).isEqualTo(70);
    assertThat(answer.getList("rows[0].emotions.emotion", String.class))
        .startsWith("trusting", "frustrated", "pleased")
        .hasSize(6);
    assertThat(answer.getDouble("rows[0].emotions[0].share")).isCloseTo(40 / 70.0, within(1e-12));
    assertThat(answer.getDouble("rows[0].emotions[0].lower")).isBetween(0.3, 0.5);
    assertThat(answer.getDouble("rows[0].emotions[5].share")).isZero();
    assertThat(answer.getDouble("rows[0].emotions[5].upper")).isGreaterThan(0);
    assertThat(answer.getDouble("rows[0].intended.share")).isCloseTo(50 / 70.0, within(1e-12));
    assertThat(answer.getString("rows[0].sentence"))
        .startsWith("At Getting help, an intended emotion (trusting, pleased) was inferred in 71");
  }

  @Test
  void groupsEmotionsByCluster() {
    JsonPath answer = json();
    assertThat(answer.getList("rows[0].clusters.cluster"))
        .containsExactly("DESTROYING", "RECOMMENDATION", "ADVOCACY", "UNCLASSIFIED");
    List<Double> shares = answer.getList("rows[0].clusters.share", Double.class);
    assertThat(shares.get(0)).isCloseTo(20 / 70.0, within(1e-12));
    assertThat(shares.get(1)).isCloseTo(40 / 70.0, within(1e-12));
    assertThat(shares.get(2)).isCloseTo(10 / 70.0, within(1e-12));
    assertThat(shares.get(3)).isZero();
    assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void returnsReasonsWithoutKnownEmotions() {
    ask(TestApi.adminKey())
        .then()
        .body("rows[1].known", is(0))
        .body("rows[1].interactions", is(1))
        .body("rows[1].reasons", is(List.of("NO_DATA")))
        .body("rows[1].emotions", is(List.of()))
        .body("rows[1].intended", nullValue());
    JsonPath daily = json("by", "day", "touchpoint", "help");
    assertThat(daily.getList("rows[0].reasons")).containsExactly("FEW_CUSTOMERS");
  }

  @Test
  void splitsByUnitAndMonth() {
    JsonPath units = json("by", "unit", "touchpoint", "help");
    assertThat(units.getList("rows.unit"))
        .containsExactlyInAnyOrder(company.key("north"), company.key("south"));
    assertThat(units.getInt("rows[0].known")).isEqualTo(35);
    JsonPath months = json("by", "month", "touchpoint", "help");
    assertThat(months.getList("rows.period")).containsExactly("2026-03", "2026-04");
  }

  @Test
  void doesNotAffectTheRating() {
    JsonPath rating = company.json("unit", company.key("root"));
    assertThat(rating.getDouble("rows[0].coverage")).isCloseTo(1, within(1e-12));
    assertThat(rating.getList("rows[0].contributions.criterion")).containsOnly("solved");
  }

  @Test
  void returnsCsv() {
    String csv = ask(TestApi.adminKey(), "format", "csv").asString();
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo(
            "touchpoint,unit,unitName,ownOnly,category,channel,attribute_key,attribute_value,period,"
                + "inferred,inferredBy,interactions,known,emotion,cluster,intended,share,lower,"
                + "upper");
    assertThat(csv.lines().count()).isEqualTo(7);
  }

  @Test
  void lintReportsUnknownEmotionsAndEmotionCriteria() {
    String doubtful =
        STANDARD
            .formatted(company.key("std"))
            .replace("[happy]", "[happy, blissful]")
            .replace("measure: solved, is: true}", "measure: felt, oneOf: [trusting]}");
    TestApi.admin()
        .contentType("application/yaml")
        .body(doubtful.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(200)
        .body("findings.code", hasItem("FEELING_AS_CRITERION"))
        .body(
            "findings.find { it.code == 'UNKNOWN_EMOTION' }.path",
            is("$.spec.touchpoints[1].intendedEmotions[1]"));
    TestApi.admin()
        .contentType("application/yaml")
        .body(
            STANDARD
                .formatted(company.key("std"))
                .replace("type: boolean}", "type: boolean, inferredBy: person}")
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/standards/lint")
        .then()
        .statusCode(422);
  }

  @Test
  void rejectsInvalidParametersAndOtherRoles() {
    String admin = TestApi.adminKey();
    ask(admin, "measure", "solved").then().statusCode(422).body("field", is("measure"));
    ask(admin, "by", "unit,month").then().statusCode(422).body("field", is("by"));
    ask(admin, "touchpoint", "moon").then().statusCode(422).body("field", is("touchpoint"));
    company.standard(STANDARD.replaceAll(" *- \\{key: felt,[^}]*}\n", "").replace("Desk", "Other"));
    ask(admin).then().statusCode(200).body("measure", is("felt"));
    Company without = new Company();
    without.unit("root", null);
    without.standard(STANDARD.replaceAll(" *- \\{key: felt,[^}]*}\n", ""));
    without
        .get(admin, "/api/v1/emotions", "unit", without.key("root"))
        .then()
        .statusCode(422)
        .body("field", is("measure"));
    io.restassured.RestAssured.get("/api/v1/emotions").then().statusCode(401);
    ask(TestApi.newKey(Role.INGEST, Role.STEWARD)).then().statusCode(403);
    ask(TestApi.newKey(company.key("north"), Role.ANALYST)).then().statusCode(403);
    ask(TestApi.newKey(company.key("root"), Role.EXECUTIVE)).then().statusCode(200);
  }

  @Test
  void survivesTheJsonRoundTrip() {
    for (String by : List.of("touchpoint", "category")) {
      JsonRoundTrip.check(ask(TestApi.adminKey(), "by", by), EmotionAnswer.class);
    }
  }
}
