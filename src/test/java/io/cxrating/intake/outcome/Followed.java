package io.cxrating.intake.outcome;

import io.cxrating.intake.RowApi;

/** Units of a test's own, and outcomes that fit them. */
final class Followed extends RowApi {
  Followed() {
    super("/api/v1/outcomes");
  }

  /** A row; {@code more}: further fields as JSON, each with a comma in front. */
  String row(String id, String achieved, String more) {
    return """
        {"source":"%s","id":"%s","outcome":"stays-solved","unit":"%s",\
        "occurredAt":"2026-03-01T03:30:00Z","achieved":%s%s}"""
        .formatted(source, id, north, achieved, more);
  }
}
