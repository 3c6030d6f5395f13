package io.cxrating.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks the schemas of posted rows against the parser. */
@QuarkusTest
class PostedRowsTest {
  private static final Map<String, String> ROWS =
      Map.of(
          "/api/v1/interactions", "PostedInteraction",
          "/api/v1/survey-answers", "PostedSurveyAnswer",
          "/api/v1/outcomes", "PostedOutcome");

  /** The key of a copy of the documentation's standard, which the example uses. */
  private static String published() throws IOException {
    String key = "desk-" + UUID.randomUUID();
    try (InputStream file = PostedRowsTest.class.getResourceAsStream("/standard-example.yaml")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      TestApi.admin()
          .contentType("application/yaml")
          .body(
              text.replace("key: it-service-desk", "key: " + key).getBytes(StandardCharsets.UTF_8))
          .put("/api/v1/standards/" + key)
          .then()
          .statusCode(201);
    }
    return key;
  }

  @Test
  void requiredFieldsMatchTheSchema() throws Exception {
    JsonNode api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    for (var kind : ROWS.entrySet()) {
      JsonNode post = api.path("paths").path(kind.getKey()).path("post");
      ObjectNode row =
          (ObjectNode)
              post.path("requestBody")
                  .path("content")
                  .path("application/json")
                  .path("examples")
                  .elements()
                  .next()
                  .path("value")
                  .path(0);
      // A score requires {@code answeredAt}.
      row.remove("score");
      row.put("unit", new RowApi(kind.getKey()).north);
      if (row.has("standard")) {
        row.put("standard", published());
      }
      JsonNode schema = api.path("components").path("schemas").path(kind.getValue());
      List<String> required = new ArrayList<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      assertThat(row.fieldNames())
          .toIterable()
          .allMatch(name -> schema.path("properties").has(name));
      for (var field : schema.path("properties").properties()) {
        ObjectNode without = row.deepCopy().without(field.getKey());
        String answer =
            TestApi.admin()
                .contentType("application/json")
                .body(without.toString())
                .post(kind.getKey())
                .asString();
        JsonNode problem = new ObjectMapper().readTree(answer).path("problems").path(0);
        boolean missing =
            problem.path("code").asText().equals("MISSING_FIELD")
                && problem.path("field").asText().equals(field.getKey());
        assertThat(missing)
            .as("%s: %s", field.getKey(), answer)
            .isEqualTo(required.contains(field.getKey()));
      }
    }
  }
}
