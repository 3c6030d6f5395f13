package io.cxrating.intake.interaction;

import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import java.nio.charset.StandardCharsets;

/** Interactions for tests, with their own standard and units. */
final class InteractionApi extends RowApi {
  final String standard = "desk-" + suffix;

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        categories:
          - {key: urgent, statement: "I lose money every minute this is down"}
          - {key: calm, statement: "It annoys me, it does not stop me"}
        measures:
          - {key: hours, type: number, unit: h}
          - {key: handovers, type: count}
          - {key: solved, type: boolean}
          - {key: mood, type: category, values: [trusting, "cared \\"for\\""]}
        touchpoints:
          - key: repair
            weight: 1
            criteria:
              - {key: same-day, statement: "Solved within eight hours", measure: hours,
                 atMost: 8, tolerated: 24, weight: 3, overrides: {urgent: {atMost: 2}}}
              - {key: one-person, statement: "Handed over at most once", measure: handovers,
                 atMost: 1, weight: 2}
              - {key: stays-solved, statement: "Solved", measure: solved, is: true, weight: 1}
              - {key: at-ease, statement: "Trusting", measure: mood, oneOf: [trusting], weight: 1}
      """;

  InteractionApi() {
    super("/api/v1/interactions");
    TestApi.admin()
        .contentType("application/yaml")
        .body(STANDARD.formatted(standard).getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/" + standard)
        .then()
        .statusCode(201);
  }

  /** Returns a valid row; {@code more}: further JSON fields, each with a leading comma. */
  String row(String id, String facts, String more) {
    return """
        {"source":"%s","id":"%s","standard":"%s","touchpoint":"repair","unit":"%s",\
        "occurredAt":"2026-03-01T03:30:00Z","facts":{%s}%s}"""
        .formatted(source, id, standard, north, facts, more);
  }

  String row(String id) {
    return row(id, "\"hours\":3", "");
  }
}
