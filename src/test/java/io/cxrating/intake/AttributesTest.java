package io.cxrating.intake;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attributes of interactions, survey answers and outcomes: stored, merged, repeated and refused.
 */
@QuarkusTest
class AttributesTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Attributes}
      spec:
        attributes: [{key: plan, values: [pro, basic]}, {key: appVersion}]
        measures: [{key: solved, type: boolean}]
        touchpoints:
          - key: repair
            criteria: [{key: solved, statement: Solved, measure: solved, is: true}]
      """;

  /** Rows of any kind of one company. */
  private static final class Rows extends RowApi {
    private final String standard = "attributes-" + suffix;

    Rows(String kind) {
      super("/api/v1/" + kind);
      TestApi.admin()
          .contentType("application/yaml")
          .body(STANDARD.formatted(standard).getBytes(StandardCharsets.UTF_8))
          .put("/api/v1/standards/" + standard)
          .then()
          .statusCode(201);
    }

    String row(String id, String more) {
      String own =
          switch (path) {
            case "/api/v1/interactions" ->
                "\"standard\":\"%s\",\"touchpoint\":\"repair\",\"occurredAt\":\"2026-03-01T10:00:00Z\""
                    .formatted(standard);
            case "/api/v1/outcomes" ->
                "\"outcome\":\"kept\",\"achieved\":true,\"occurredAt\":\"2026-03-01T10:00:00Z\"";
            default -> "\"instrument\":\"nps\",\"askedAt\":\"2026-03-01T10:00:00Z\"";
          };
      return "{\"source\":\"%s\",\"id\":\"%s\",\"unit\":\"%s\",%s%s}"
          .formatted(source, id, north, own, more);
    }

    String attributes(String id, String attributes) {
      return row(id, ",\"attributes\":{" + attributes + "}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"interactions", "survey-answers", "outcomes"})
  void keepsThemAndRepeatsThem(String kind) {
    Rows rows = new Rows(kind);
    String row = rows.attributes("a", "\"plan\":\"pro\",\"appVersion\":\"3.2\"");
    rows.postLines(row).statusCode(200).body("accepted", is(1));
    rows.postLines(rows.attributes("a", "\"appVersion\":\"3.2\",\"plan\":\"pro\""))
        .body("duplicates", is(1));
    rows.get("a").body("attributes.plan", is("pro")).body("attributes.appVersion", is("3.2"));
    rows.postLines(rows.row("none", ""), rows.attributes("none", "\"plan\":null"))
        .body("accepted", is(1))
        .body("duplicates", is(1));
    rows.get("none").body("$", not(hasKey("attributes")));
    rows.put("a", rows.attributes("a", "\"plan\":\"basic\"")).body("revision", is(2));
    rows.get("a").body("attributes.plan", is("basic"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interactions", "survey-answers", "outcomes"})
  void refusesWhatCannotBe(String kind) {
    Rows rows = new Rows(kind);
    refuse(rows, "\"unheardOf\":\"x\"", "UNKNOWN_ATTRIBUTE", "attributes.unheardOf");
    refuse(rows, "\"plan\":3", "WRONG_TYPE", "attributes.plan");
    refuse(rows, "\"plan\":{}", "WRONG_TYPE", "attributes.plan");
    refuse(rows, "\"plan\":\"\"", "OUT_OF_RANGE", "attributes.plan");
    refuse(rows, "\"plan\":\"" + "x".repeat(201) + "\"", "OUT_OF_RANGE", "attributes.plan");
    refuse(rows, "\"plan\":\"pro\",\"plan\":\"pro\"", "MALFORMED", "attributes.plan");
    String many =
        String.join(
            ",",
            java.util.stream.IntStream.rangeClosed(1, 33)
                .mapToObj(i -> "\"a" + i + "\":\"x\"")
                .toList());
    refuse(rows, many, "OUT_OF_RANGE", "attributes");
    rows.postLines(rows.row("x", ",\"attributes\":[]"))
        .statusCode(422)
        .body("problems[0].code", is("WRONG_TYPE"));
  }

  @Test
  void refusesAnUndeclaredValueOfAnInteraction() {
    refuse(new Rows("interactions"), "\"plan\":\"gold\"", "OUT_OF_RANGE", "attributes.plan");
  }

  @Test
  void mergesThemIntoAnInvitation() {
    Rows rows = new Rows("survey-answers");
    String answered = ",\"answeredAt\":\"2026-03-02T10:00:00Z\",\"score\":9";
    rows.postLines(
            rows.row("m", ""), rows.row("m", answered + ",\"attributes\":{\"plan\":\"pro\"}"))
        .body("accepted", is(2));
    rows.get("m").body("attributes.plan", is("pro")).body("score", is(9.0f));
    rows.postLines(rows.attributes("m", "\"plan\":\"basic\""))
        .statusCode(422)
        .body("problems.code", is(List.of("CONFLICTING_DUPLICATE")));
  }

  private static void refuse(Rows rows, String attributes, String code, String field) {
    rows.postLines(rows.attributes("x", attributes))
        .statusCode(422)
        .body("problems[0].code", is(code))
        .body("problems[0].field", is(field))
        .body("problems[0].id", is("x"));
  }
}
