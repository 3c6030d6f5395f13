package io.cxrating.intake.survey;

import io.cxrating.intake.RowApi;

/** Units of a test's own, and survey answers that fit them. */
final class Asked extends RowApi {
  Asked() {
    super("/api/v1/survey-answers");
  }

  /** A row with these further fields as JSON, each with a comma in front. */
  String row(String id, String more) {
    return """
        {"source":"%s","id":"%s","instrument":"nps","unit":"%s"%s}"""
        .formatted(source, id, north, more);
  }

  /** An invitation, asked where its local day is one day earlier than in UTC. */
  String invitation(String id, String more) {
    return row(id, ",\"askedAt\":\"2026-03-01T03:30:00Z\"" + more);
  }

  String answer(String id, int score, String more) {
    return row(id, ",\"answeredAt\":\"2026-03-02T10:00:00Z\",\"score\":" + score + more);
  }
}
