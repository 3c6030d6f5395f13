package io.cxrating.web;

import static org.hamcrest.Matchers.lessThan;

import io.cxrating.TestApi;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A standard and units of a test, with texts that would run as script without escaping. */
public final class PagedDesk {
  public static final String HOSTILE = "<script>alert(1)</script>";

  public final String suffix = UUID.randomUUID().toString().substring(0, 8);
  public final String standard = "desk-" + suffix;
  public final String company = "company-" + suffix;
  public final String north = "north-" + suffix;
  public final String south = "south-" + suffix;

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: "Desk %s"}
      spec:
        outcomes:
          - {key: stays-solved, statement: "No contact about the same trouble", noFurtherContactWithin: 14d}
        categories:
          - {key: urgent, statement: "I lose money every minute this is down"}
        measures:
          - {key: hours, type: number, unit: h}
          - {key: handovers, type: count}
          - {key: solved, type: boolean}
          - {key: mood, type: category, values: [trusting, lost]}
        touchpoints:
          - key: repair
            name: "Repair"
            intendedEmotions: [cared-for]
            criteria:
              - {key: same-day, statement: "Solved within eight hours %s", measure: hours,
                 atMost: 8, tolerated: 24, weight: 3, overrides: {urgent: {atMost: 2}}, serves: [stays-solved]}
              - {key: solved-at-all, statement: "It is solved", measure: solved, is: true, essential: true}
              - {key: at-ease, statement: "The customer trusts us", measure: mood, oneOf: [trusting]}
          - key: handover
            criteria:
              - {key: one-person, statement: "Handed over at most once", measure: handovers, atMost: 1}
      """;

  public PagedDesk() {
    publish(STANDARD.formatted(standard, HOSTILE, HOSTILE));
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            List.of(
                Map.of("key", company, "name", "Company " + HOSTILE, "timeZone", "Europe/Lisbon"),
                Map.of("key", north, "name", "North", "parent", company),
                Map.of("key", south, "name", "South", "parent", company)))
        .post("/api/v1/units")
        .then()
        .statusCode(lessThan(300));
  }

  /** Returns the published standard as editable text. */
  public String text() {
    return STANDARD.formatted(standard, HOSTILE, HOSTILE);
  }

  public void publish(String text) {
    TestApi.admin()
        .contentType("application/yaml")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/" + standard)
        .then()
        .statusCode(201);
  }

  /** Posts one row; {@code more}: further JSON fields, each with a leading comma. */
  public void postInteraction(
      String id, String unit, String occurredAt, String facts, String more) {
    post(
        "interactions",
        """
        {"source":"%s","id":"%s","standard":"%s","touchpoint":"repair","unit":"%s",\
        "occurredAt":"%s","facts":{%s}%s}"""
            .formatted(suffix, id, standard, unit, occurredAt, facts, more));
  }

  /** Posts an answer, or an invitation, about an interaction. */
  public void postAnswer(String id, String unit, String interaction, String more) {
    post(
        "survey-answers",
        """
        {"source":"mail-%s","id":"%s","instrument":"nps","unit":"%s",\
        "interaction":{"source":"%s","id":"%s"}%s}"""
            .formatted(suffix, id, unit, suffix, interaction, more));
  }

  private static void post(String resource, String row) {
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + resource)
        .then()
        .statusCode(200);
  }
}
