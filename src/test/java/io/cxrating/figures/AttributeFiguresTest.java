package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every interaction has the same text as channel and as attribute {@code plan}, so that each figure
 * by one must equal that by the other. The seven sellers are more than the standard keeps apart.
 */
@QuarkusTest
class AttributeFiguresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: With attributes}
      spec:
        outcomes:
          - {key: returns, statement: "Comes back", returnsWithin: 5d}
        attributes:
          - {key: plan, caseMix: true}
          - {key: tier, values: [gold, base]}
          - {key: seller, atMost: 3}
        measures:
          - {key: solved, type: boolean}
          - {key: hours, type: number, unit: h}
          - {key: emotion, type: category, inferredBy: model, values: [pleased, hurried]}
        touchpoints:
          - key: repair
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true, serves: [returns]}
              - {key: quick, statement: "Within 8 h", measure: hours, atMost: 8, tolerated: 24}
      """;

  private static Company company;

  private static Company opened() {
    Company company = Company.ofTwo();
    company.standard(STANDARD);
    for (int i = 0; i < 240; i++) {
      Map<String, Object> row = new HashMap<>();
      String plan = i % 8 == 0 ? null : i % 3 == 0 ? "pro" : "a\\b, c";
      row.put("customer", company.key("c" + i % 90));
      row.put("occurredAt", LocalDate.of(2026, 3, 1).plusDays(i % 60) + "T12:00:00Z");
      row.put("channel", plan);
      Map<String, Object> attributes = new HashMap<>();
      attributes.put("plan", plan);
      attributes.put("seller", "s-" + Math.min(i % 7, i % 5));
      row.put("attributes", attributes);
      row.put(
          "facts",
          Map.of(
              "solved",
              i % 5 != 0,
              "hours",
              i % 40,
              "emotion",
              i % 4 == 0 ? "hurried" : "pleased"));
      company.interaction(i % 2 == 0 ? "north" : "south", "repair", row);
    }
    company.post();
    answer(company);
    return company;
  }

  /** Half of the answers have traits of their own, the others those of their interactions. */
  private static void answer(Company company) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Map<String, Object> row = new HashMap<>();
      row.put("source", company.key("mailing"));
      row.put("id", "a" + i);
      row.put("instrument", "nps");
      row.put("unit", company.key(i % 2 == 0 ? "north" : "south"));
      row.put("interaction", Map.of("source", company.source(), "id", "i" + i + "-0"));
      row.put("answeredAt", LocalDate.of(2026, 3, 3).plusDays(i % 60) + "T12:00:00Z");
      row.put("score", i % 11);
      if (i % 4 < 2) {
        row.put("channel", i % 3 == 0 ? "pro" : "mail");
        row.put("attributes", Map.of("plan", i % 3 == 0 ? "pro" : "mail"));
      }
      answers.add(Company.line(row));
    }
    Company.post("/api/v1/survey-answers", String.join("\n", answers), answers.size(), 0);
  }

  @BeforeEach
  void openOnce() {
    if (company == null) {
      company = opened();
    }
  }

  @Test
  void equalsTheSameFigureByChannel() throws IOException {
    for (String path : List.of("ratings", "emotions")) {
      for (String by : path.equals("ratings") ? List.of("%s", "unit,%s,month") : List.of("%s")) {
        JsonNode channel = rows(path, "by", by.formatted("channel"));
        JsonNode plan = rows(path, "by", by.formatted("attribute.plan"));
        assertThat(renamed(plan)).isEqualTo(renamed(channel));
        assertThat(plan.size()).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void selectsTheSameInteractionsAsTheChannel() throws IOException {
    for (String values : List.of("pro", "a\\\\b\\, c", "pro,a\\\\b\\, c")) {
      for (String path : List.of("ratings", "comparisons", "rankings", "trends", "emotions")) {
        JsonNode channel = rows(path, "channel", values);
        assertThat(unspoken(rows(path, "attribute.plan", values)))
            .as("%s %s", path, values)
            .isEqualTo(unspoken(channel));
        assertThat(channel).isNotEmpty();
      }
      for (String path : List.of("outcome-scorecards", "evidence")) {
        assertThat(unspoken(rows(path, "attribute.plan", values, "outcome", "returns")))
            .isEqualTo(unspoken(rows(path, "channel", values, "outcome", "returns")));
      }
    }
    double pro = interactions("attribute.plan", "pro");
    double other = interactions("attribute.plan", "a\\\\b\\, c");
    assertThat(interactions("attribute.plan", "pro,a\\\\b\\, c")).isEqualTo(pro + other);
    assertThat(pro).isPositive();
    assertThat(interactions("attribute.plan", "never")).isZero();
  }

  @Test
  void selectsTheSameAnswersAsTheChannel() throws IOException {
    for (String values : List.of("pro", "mail", "mail,pro")) {
      String[] parameters = {"instrument", "nps", "channel", values};
      JsonNode channel = answer("contrast", parameters);
      parameters[2] = "attribute.plan";
      assertThat(unspoken(answer("contrast", parameters))).isEqualTo(unspoken(channel));
      assertThat(channel.toString()).contains("\"answers\":");
    }
  }

  @Test
  void adjustsLikeForTheChannel() throws IOException {
    assertThat(unspoken(rows("ratings", "by", "unit", "adjust", "attribute.plan")))
        .isEqualTo(unspoken(rows("ratings", "by", "unit", "adjust", "channel")));
    for (String path : List.of("comparisons", "rankings")) {
      assertThat(unspoken(rows(path, "adjust", "attribute.plan")))
          .isEqualTo(unspoken(rows(path, "adjust", "channel")));
    }
    refuse("adjust", "UNKNOWN_ATTRIBUTE", "by", "unit", "adjust", "attribute.nothing");
    refuse("adjust", "INVALID", "by", "unit", "adjust", "attribute.seller");
    refuse("adjust", "INVALID", "by", "unit", "adjust", "attribute.plan", "attribute.plan", "pro");
    ask("ratings", "by", "unit", "adjust", "attribute.plan", "attribute.plan", "pro,x")
        .then()
        .statusCode(200);
  }

  @Test
  void countsTheRarerValuesAsOther() throws IOException {
    JsonNode answer = answer("ratings", "by", "attribute.seller");
    List<String> sellers = new ArrayList<>();
    answer.path("rows").forEach(row -> sellers.add(row.path("attribute.seller").asText()));
    assertThat(sellers).containsExactly("OTHER", "s-0", "s-1", "s-2");
    assertThat(answer.path("rests"))
        .isEqualTo(JSON.readTree("[{\"attribute\":\"seller\",\"kept\":3,\"others\":2}]"));
    assertThat(interactions("attribute.seller", "OTHER"))
        .isEqualTo(interactions("attribute.seller", "s-3,s-4"))
        .isEqualTo(answer.path("rows").get(0).path("interactions").asDouble());
    assertThat(answer("ratings", "by", "attribute.plan").has("rests")).isFalse();
  }

  @Test
  void rejectsWhatTheStandardDoesNotDeclare() {
    refuse("by", "UNKNOWN_ATTRIBUTE", "by", "attribute.nothing");
    refuse("by", "INVALID", "by", "attribute.");
    refuse("by", "INVALID", "by", "attribute.pl'an");
    refuse("attribute.nothing", "UNKNOWN_ATTRIBUTE", "attribute.nothing", "x");
    refuse("attribute.", "INVALID", "attribute.", "x");
    refuse("attribute.plan", "INVALID", "attribute.plan", "pro,,basic");
    refuse("attribute.plan", "INVALID", "attribute.plan", "x,".repeat(100) + "x");
    refuse("category", "UNKNOWN_CATEGORY", "category", "never");
  }

  @Test
  void tagsAnswersByTheirValuesWhateverTheirOrder() {
    String one = ask("ratings", "attribute.plan", "pro,x").header("ETag");
    assertThat(ask("ratings", "attribute.plan", "x,pro,pro").header("ETag")).isEqualTo(one);
    assertThat(ask("ratings", "attribute.plan", "pro").header("ETag")).isNotEqualTo(one);
    assertThat(ask("ratings", "channel", "pro,x").header("ETag")).isNotEqualTo(one);
  }

  @Test
  void writesAColumnForEachAttribute() {
    assertThat(ask("ratings", "by", "attribute.plan,unit", "format", "csv").asString())
        .startsWith("attribute.plan,unit,unitName,ownOnly,version");
  }

  @Test
  void listsTheInteractionsBehindACell() {
    ask(
            "interactions",
            "criterion",
            "repair.solved",
            "result",
            "MISSED",
            "attribute.plan",
            "pro",
            "attribute.seller",
            "s-0,s-1")
        .then()
        .statusCode(200)
        .body("items[0].attributes.plan", is("pro"))
        .body("items[0].attributes.seller", startsWith("s-"));
  }

  private void refuse(String field, String code, String... parameters) {
    ask("ratings", parameters)
        .then()
        .statusCode(422)
        .body("field", is(field))
        .body("code", is(code));
  }

  @Test
  void pagesAdjustForTheAttributesThatCustomersBringAlong() {
    for (String path : List.of("/compare?", "/standard/outcome?outcome=returns&")) {
      String page = path + "standard=" + company.key("std") + "&unit=" + company.key("root");
      assertThat(shown(page))
          .contains("adjust=attribute.plan")
          .doesNotContain("adjust=attribute.tier");
      assertThat(text(page + "&adjust=attribute.plan"))
          .isNotEqualTo(text(page))
          .isEqualTo(text(page + "&adjust=channel"));
      TestApi.admin().get(page + "&adjust=attribute.tier").then().statusCode(422);
    }
  }

  @Test
  void pagesAdjustForNothingThatTheSliceIsLimitedTo() {
    String page = "/compare?standard=" + company.key("std") + "&unit=" + company.key("root");
    assertThat(shown(page + "&channel=pro"))
        .contains("adjust=attribute.plan")
        .doesNotContain("adjust=channel");
    assertThat(shown(page + "&channel=pro&attribute.plan=pro")).doesNotContain("adjust=attribute");
  }

  private static String shown(String page) {
    Response answer = TestApi.admin().accept("text/html").get(page);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString();
  }

  private static String text(String page) {
    return shown(page).replaceAll("(?s)<script.*?</script>|<[^>]*>|adjust=[a-z.]+", "");
  }

  private double interactions(String... parameters) throws IOException {
    return rows("ratings", parameters).get(0).path("interactions").asDouble();
  }

  private JsonNode rows(String path, String... parameters) throws IOException {
    return answer(path, parameters).path(path.equals("trends") ? "points" : "rows");
  }

  private JsonNode answer(String path, String... parameters) throws IOException {
    Response answer = ask(path, parameters);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return JSON.readTree(answer.asString());
  }

  private Response ask(String path, String... parameters) {
    return company.ask(TestApi.adminKey(), "/api/v1/" + path, parameters);
  }

  /** The rows as text, with the channel under the name of the attribute and without sentences. */
  private static List<String> renamed(JsonNode rows) {
    return unspoken(rows).stream()
        .map(
            row ->
                row.replaceAll(
                        "\"attribute\":\\{\"key\":\"plan\",\"value\":([^}]*)}", "\"channel\":$1")
                    .replace("\"attribute.plan\"", "\"channel\"")
                    .replaceAll(",?\"channel\":null", ""))
        .toList();
  }

  private static List<String> unspoken(JsonNode rows) {
    List<String> texts = new ArrayList<>();
    rows.forEach(
        row -> texts.add(row.toString().replaceAll(",?\"[a-zA-Z]*[sS]entence\":\"[^\"]*\"", "")));
    return texts;
  }
}
