package io.cxrating.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each operation that is no GET is tried on things of the north with a key of the south. */
@QuarkusTest
class ForeignKeyTest {
  private static final Path TABLE = Path.of("docs/api/keys.md");
  private static final String HEADING = "## What a key with a unit may change";
  private static final Pattern ROW = Pattern.compile("^\\| `([a-zA-Z]+)` \\|", Pattern.MULTILINE);
  private static final String JSON = "application/json";
  private static final String API = "/api/v1/";
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        measures: [{key: hours, type: number, unit: h}]
        touchpoints:
          - key: repair
            criteria: [{key: fast, statement: "Fast", measure: hours, atMost: 8}]
      """;

  private final Map<String, Attack> attacks = new LinkedHashMap<>();
  private Company company;
  private String southern;
  private Map<String, String> northernKey;

  /**
   * An attempt of the south.
   *
   * @param status the status of the answer
   * @param witness what shows to an administrator that nothing has changed
   */
  private record Attack(String method, String path, Object body, int status, String witness) {}

  @BeforeEach
  void open() {
    company = Company.ofTwo();
    company.standard(STANDARD);
    Role[] all = Role.values();
    southern = TestApi.newKey(company.key("south"), all);
    northernKey = TestApi.createKey(company.key("north"), all);
    post("interactions", interaction(company.source(), "i"));
    post("survey-answers", answer(company.source(), "a"));
    post("outcomes", outcome(company.source(), "o"));
    post("counts", count(company.source(), "n"));
    declareAttacks();
  }

  private void post(String rows, Map<String, Object> row) {
    TestApi.withKey(northernKey.get("key"))
        .contentType(JSON)
        .body(row)
        .post(API + rows)
        .then()
        .statusCode(200);
  }

  private void declareAttacks() {
    String standard = "standards/" + company.key("std");
    String north = company.key("north");
    String unit = "units/" + north;
    String source = company.source();
    String rows = "/" + source + "/";
    Map<String, Object> renamed = Map.of("name", "Mine", "parent", company.key("south"));
    String easier = STANDARD.formatted(company.key("std")).replace("atMost: 8", "atMost: 800");
    attack("putStandard", "PUT", standard, easier, 403, standard);
    attack("lintStandard", "POST", "standards/lint", easier, 200, standard);
    attack("whatIf", "POST", "what-if?unit=" + north, easier, 403, standard);
    attack(
        "putInstrument",
        "PUT",
        "instruments/ces",
        Map.of("name", "CES", "kind", "CES", "min", 1, "max", 7, "topBoxFrom", 1),
        403,
        "instruments/ces");
    attack("putUnit", "PUT", unit, renamed, 403, unit);
    Map<String, Object> keyed = new LinkedHashMap<>(renamed);
    keyed.put("key", north);
    attack("postUnits", "POST", "units", "[" + Company.line(keyed) + "]", 403, unit);
    attack(
        "createKey",
        "POST",
        "keys",
        Map.of("name", "x", "roles", new String[] {"ingest"}, "unit", north),
        403,
        "keys?limit=1000");
    attack("revokeKey", "DELETE", "keys/" + northernKey.get("id"), null, 403, "keys?limit=1000");
    String seen = "interactions" + rows + "i";
    attack("eraseCustomer", "DELETE", "customers/" + company.key("c"), null, 403, seen);
    attack(
        "eraseCustomerByQuery",
        "DELETE",
        "customers?reference=" + company.key("c"),
        null,
        403,
        seen);
    attack(
        "putSource",
        "PUT",
        "sources/" + source,
        "{\"units\":[\"" + company.key("south") + "\"]}",
        403,
        "sources?limit=1000");
    attack("postInteractions", "POST", "interactions", interaction("x", "i"), 422, seen);
    attack(
        "putInteraction",
        "PUT",
        "interactions" + rows + "i",
        south(interaction(source, "i")),
        404,
        seen);
    attack("withdrawInteraction", "DELETE", seen + "?reason=x", null, 404, seen);
    String answered = "survey-answers" + rows + "a";
    attack("postSurveyAnswers", "POST", "survey-answers", answer("x", "a"), 422, answered);
    attack("putSurveyAnswer", "PUT", answered, south(answer(source, "a")), 404, answered);
    attack("withdrawSurveyAnswer", "DELETE", answered + "?reason=x", null, 404, answered);
    String achieved = "outcomes" + rows + "o";
    attack("postOutcomes", "POST", "outcomes", south(outcome("x", "o")), 422, achieved);
    attack("putOutcome", "PUT", achieved, south(outcome(source, "o")), 404, achieved);
    attack("withdrawOutcome", "DELETE", achieved + "?reason=x", null, 404, achieved);
    String counted = "counts" + rows + "n";
    attack("postCounts", "POST", "counts", count("x", "n"), 422, counted);
    attack("putCount", "PUT", counted, south(count(source, "n")), 404, counted);
    attack("withdrawCount", "DELETE", counted + "?reason=x", null, 404, counted);
  }

  private Map<String, Object> count(String source, String id) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source);
    row.put("id", id);
    row.put("standard", company.key("std"));
    row.put("touchpoint", "repair");
    row.put("unit", company.key("north"));
    row.put("criterion", "fast");
    row.put("from", "2026-01-01");
    row.put("to", "2026-02-01");
    row.put("met", 3);
    row.put("missed", 1);
    return row;
  }

  private void attack(
      String operation, String method, String path, Object body, int status, String witness) {
    attacks.put(operation, new Attack(method, path, body, status, witness));
  }

  @Test
  void theTableOfTheDocumentsKnowsEachOperation() throws IOException {
    Set<String> documented = new TreeSet<>();
    String section = Files.readString(TABLE).split(Pattern.quote(HEADING), 2)[1];
    Matcher row = ROW.matcher(section.split("\n## ", 2)[0]);
    while (row.find()) {
      documented.add(row.group(1));
    }
    assertThat(documented).isEqualTo(new TreeSet<>(changing()));
  }

  @Test
  void noOperationChangesThingsOfAnotherUnit() throws IOException {
    for (String operation : changing()) {
      Attack attack = attacks.get(operation);
      assertThat(attack).as("the attack with %s", operation).isNotNull();
      String before = witness(attack);
      Response answer = send(attack);
      assertThat(answer.statusCode())
          .as("%s: %s", operation, answer.asString())
          .isEqualTo(attack.status());
      assertThat(witness(attack)).as("%s", operation).isEqualTo(before);
    }
  }

  private static String witness(Attack attack) {
    return TestApi.admin().get(API + attack.witness()).then().statusCode(200).extract().asString();
  }

  private Response send(Attack attack) {
    var request = TestApi.withKey(southern);
    if (attack.body() instanceof String text && text.startsWith("apiVersion")) {
      request = request.contentType("application/yaml").body(text.getBytes());
    } else if (attack.body() != null) {
      request = request.contentType(JSON).body(attack.body());
    }
    return request.request(attack.method(), API + attack.path());
  }

  /** The operations of the running service that may change something. */
  private static Set<String> changing() throws IOException {
    Set<String> operations = new LinkedHashSet<>();
    JsonNode paths =
        new YAMLMapper().readTree(given().get("/q/openapi?format=yaml").asString()).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (Set.of("post", "put", "delete", "patch").contains(operation.getKey())) {
          operations.add(operation.getValue().path("operationId").asText());
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(15);
    return operations;
  }

  private Map<String, Object> interaction(String source, String id) {
    Map<String, Object> row = row(source, id);
    row.put("standard", company.key("std"));
    row.put("touchpoint", "repair");
    row.put("occurredAt", "2026-03-01T10:00:00Z");
    row.put("facts", Map.of("hours", 3));
    return row;
  }

  private Map<String, Object> answer(String source, String id) {
    Map<String, Object> row = row(source, id);
    row.put("instrument", "nps");
    row.put("answeredAt", "2026-03-01T10:00:00Z");
    row.put("score", 9);
    return row;
  }

  private Map<String, Object> outcome(String source, String id) {
    Map<String, Object> row = row(source, id);
    row.put("outcome", "stays-solved");
    row.put("occurredAt", "2026-03-01T10:00:00Z");
    row.put("achieved", true);
    row.put("interaction", Map.of("source", company.source(), "id", "i"));
    return row;
  }

  private Map<String, Object> row(String source, String id) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source);
    row.put("id", id);
    row.put("unit", company.key("north"));
    row.put("customer", company.key("c"));
    return row;
  }

  private Map<String, Object> south(Map<String, Object> row) {
    row.put("unit", company.key("south"));
    return row;
  }
}
