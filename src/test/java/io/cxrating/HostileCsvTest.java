package io.cxrating;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.rating.Company;
import io.cxrating.wire.CsvRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks every CSV of the API with texts that break records or run as formulas. */
@QuarkusTest
class HostileCsvTest {
  private static final List<String> HOSTILE =
      List.of("a\nb", "=1+1", "\r\n+1", "\t@SUM(A1)", "-1,\"x\"", "a\u2028=b", "b; =1+1");
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: "=A1"}
      spec:
        outcomes:
          - {key: again, statement: "=Comes\\n back", noFurtherContactWithin: 14d}
        categories:
          - {key: hurried, statement: "@I have\\n no time"}
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: emotion, type: category, inferredBy: model, values: [happy, irritated]}
        touchpoints:
          - key: order
            name: "=Order\\nnow"
            criteria:
              - {key: quick, statement: "+Answered\\nsoon", measure: wait_seconds, atMost: 90}
      """;

  @Test
  void recordsHaveEqualFieldCountsAndNoFormulas() throws Exception {
    Company company = company();
    Map<String, String> values =
        Map.of(
            "standard", company.key("std"),
            "instrument", "nps",
            "outcome", "again",
            "measure", "wait_seconds",
            "criterion", "order.quick",
            "result", "MET",
            "kind", "MET_YET_DETRACTOR",
            "by", "unit,channel");
    List<String> tables = new ArrayList<>();
    JsonNode api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    for (var path : api.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      Map<String, Object> query = new HashMap<>();
      boolean hasFormat = false;
      for (JsonNode parameter : get.path("parameters")) {
        String name = parameter.path("name").asText();
        hasFormat |= name.equals("format");
        boolean isList = name.equals("by") && parameter.path("schema").has("items");
        if (parameter.path("required").asBoolean() || isList) {
          query.put(name, values.getOrDefault(name, ""));
        }
      }
      if (hasFormat) {
        query.put("format", "csv");
        var answer = TestApi.admin().queryParams(query).get(path.getKey());
        assertThat(answer.statusCode())
            .as("%s: %s", path.getKey(), answer.asString())
            .isEqualTo(200);
        CsvRecords.check(answer.asString());
        tables.add(path.getKey());
      }
    }
    assertThat(tables).hasSizeGreaterThan(13);
    var draft =
        TestApi.admin()
            .contentType("application/yaml")
            .body(STANDARD.formatted(company.key("std")).replace("90", "80").getBytes(UTF_8))
            .post("/api/v1/what-if?format=csv&by=unit,channel");
    assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(200);
    CsvRecords.check(draft.asString());
  }

  private static Company company() {
    Company company = new Company();
    company.unit("root", null);
    List<Map<String, Object>> units = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      units.add(
          Map.of(
              "key", company.key("unit" + i),
              "name", HOSTILE.get(i),
              "parent", company.key("root")));
    }
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(units)
        .post("/api/v1/units")
        .then()
        .statusCode(200);
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "=1\n+1", "roles", List.of("analyst")))
        .post("/api/v1/keys")
        .then()
        .statusCode(201);
    company.standard(STANDARD);
    for (int i = 0; i < 240; i++) {
      String text = HOSTILE.get(i % HOSTILE.size());
      company.interaction(
          "unit" + i % HOSTILE.size(),
          "order",
          Map.of(
              "id",
              text.replaceAll("\\p{Cntrl}", "") + i,
              "customer",
              "c" + i / 2,
              "category",
              "hurried",
              "channel",
              text,
              "occurredAt",
              "2026-03-%02dT12:00:00Z".formatted(1 + i % 20),
              "facts",
              Map.of(
                  "wait_seconds",
                  i % 7 == 0 ? 200 : 60,
                  "emotion",
                  i % 3 == 0 ? "happy" : "irritated")));
    }
    company.post();
    company.ratings().then().statusCode(200);
    return company;
  }
}
