package io.cxrating.intake.survey;

import io.cxrating.intake.RowApi;

/** Survey answers for tests, with their own units. */
final class AnswerApi extends RowApi {
  AnswerApi() {
    super("/api/v1/survey-answers");
  }

  /** Returns a row with further JSON fields, each with a leading comma. */
  String row(String id, String more) {
    return """
        {"source":"%s","id":"%s","instrument":"nps","unit":"%s"%s}"""
        .formatted(source, id, north, more);
  }

  /** Returns an invitation whose local day is one day before its day in UTC. */
  String invitation(String id, String more) {
    return row(id, ",\"askedAt\":\"2026-03-01T03:30:00Z\"" + more);
  }

  String answer(String id, int score, String more) {
    return row(id, ",\"answeredAt\":\"2026-03-02T10:00:00Z\",\"score\":" + score + more);
  }
}
