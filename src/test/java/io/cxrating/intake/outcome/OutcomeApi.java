package io.cxrating.intake.outcome;

import io.cxrating.intake.RowApi;

/** Outcomes for tests, with their own units. */
final class OutcomeApi extends RowApi {
  OutcomeApi() {
    super("/api/v1/outcomes");
  }

  /** Returns a row; {@code more}: further JSON fields, each with a leading comma. */
  String row(String id, String achieved, String more) {
    return """
        {"source":"%s","id":"%s","outcome":"stays-solved","unit":"%s",\
        "occurredAt":"2026-03-01T03:30:00Z","achieved":%s%s}"""
        .formatted(source, id, north, achieved, more);
  }
}
