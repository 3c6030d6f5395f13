package io.cxrating.tally.duckdb;

import io.cxrating.TestApi;
import java.nio.charset.StandardCharsets;

/** Posts interactions of one source, and answers and outcomes that may name them. */
final class LinkedPosts {
  private final String source;
  private final String standard;
  private final String unit;

  LinkedPosts(String source, String standard, String unit) {
    this.source = source;
    this.standard = standard;
    this.unit = unit;
  }

  void postInteraction(String id, String customer) {
    post("interactions", interaction(id, customer, 1));
  }

  void correctInteraction(String id) {
    TestApi.admin()
        .contentType("application/json")
        .body(interaction(id, null, 2 + (int) (System.nanoTime() % 1000)))
        .put("/api/v1/interactions/" + source + "/" + id);
  }

  void withdraw(String kind, String id) {
    TestApi.admin().delete("/api/v1/" + kind + "/" + source + "/" + id + "?reason=test");
  }

  private String interaction(String id, String customer, int handovers) {
    return row(
        id,
        "\"standard\":\"%s\",\"touchpoint\":\"asking\",\"occurredAt\":\"2026-03-01T00:00:00Z\","
                .formatted(standard)
            + "\"facts\":{\"handovers\":%d}".formatted(handovers)
            + (customer == null ? "" : ",\"customer\":\"" + customer + "\""));
  }

  void answer(String id, String more, String interaction) {
    post(
        "survey-answers",
        row(
            id,
            "\"instrument\":\"nps\",\"answeredAt\":\"2026-03-02T10:00:00Z\",\"score\":9"
                + more
                + named(interaction)));
  }

  void outcome(String id, String more, String interaction) {
    post(
        "outcomes",
        row(
            id,
            "\"outcome\":\"renewed\",\"occurredAt\":\"2026-03-02T10:00:00Z\",\"achieved\":true"
                + more
                + named(interaction)));
  }

  private String named(String interaction) {
    return interaction == null
        ? ""
        : ",\"interaction\":{\"source\":\"%s\",\"id\":\"%s\"}".formatted(source, interaction);
  }

  String row(String id, String more) {
    return "{\"source\":\"%s\",\"id\":\"%s\",\"unit\":\"%s\",%s}".formatted(source, id, unit, more);
  }

  /** Accepts any result, since some rows of a random history contradict others. */
  static void post(String path, String row) {
    TestApi.admin()
        .contentType("application/json")
        .body(row.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + path);
  }
}
