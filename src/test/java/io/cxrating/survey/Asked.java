package io.cxrating.survey;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.cxrating.TestApi;
import io.cxrating.intake.IntakeAnswer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units of a test's own, and survey answers that fit them. */
final class Asked {
  final String suffix = UUID.randomUUID().toString().substring(0, 8);
  final String source = "mail-" + suffix;
  final String north = "north-" + suffix;
  final String south = "south-" + suffix;

  Asked() {
    String company = "company-" + suffix;
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            List.of(
                Map.of("key", company, "name", "Company", "timeZone", "America/New_York"),
                Map.of("key", north, "name", "North", "parent", company),
                Map.of("key", south, "name", "South", "parent", company)))
        .post("/api/v1/units")
        .then()
        .statusCode(lessThan(300));
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

  ValidatableResponse postLines(String... rows) {
    return post(IntakeAnswer.NDJSON, String.join("\n", rows), "");
  }

  ValidatableResponse postAtomically(String... rows) {
    return post(IntakeAnswer.NDJSON, String.join("\n", rows), "?atomic=true");
  }

  ValidatableResponse post(String contentType, String body, String query) {
    return TestApi.admin()
        .contentType(contentType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/survey-answers" + query)
        .then();
  }

  static void counts(ValidatableResponse answer, int accepted, int duplicates, int rejected) {
    answer
        .body("accepted", is(accepted), "duplicates", is(duplicates), "rejected", is(rejected))
        .body("problems", hasSize(rejected))
        .statusCode(rejected > 0 && accepted + duplicates == 0 ? 422 : 200);
  }
}
