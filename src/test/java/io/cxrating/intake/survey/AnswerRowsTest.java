package io.cxrating.intake.survey;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks rejected survey answers row by row. */
@QuarkusTest
class AnswerRowsTest {
  private AnswerApi api;

  @BeforeEach
  void declare() {
    api = new AnswerApi();
  }

  @Test
  void rejectsAnInvalidRowAndNamesTheField() {
    String good = api.answer("1", 9, "");
    api.assertRejected(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    api.assertRejected(good.replace("\"id\":\"1\"", "\"id\":7"), "WRONG_TYPE", "id");
    api.assertRejected(good.replace("\"nps\"", "\"hearsay\""), "UNKNOWN_INSTRUMENT", "instrument");
    api.assertRejected(good.replace("\"instrument\":\"nps\",", ""), "MISSING_FIELD", "instrument");
    api.assertRejected(good.replace(api.north, "nowhere"), "UNKNOWN_UNIT", "unit");
    api.assertRejected(api.answer("1", 9, ",\"facts\":{}"), "UNKNOWN_FIELD", "facts");
    api.assertRejected(api.answer("1", 9, ",\"score\":9"), "MALFORMED", "score");
    api.assertRejected(api.answer("1", 9, ",\"customer\":\"\""), "OUT_OF_RANGE", "customer");
    api.assertRejected(api.answer("1", 9, ",\"customer\":5"), "WRONG_TYPE", "customer");
    api.assertRejected(
        api.answer("1", 9, ",\"category\":\"In A Hurry\""), "OUT_OF_RANGE", "category");
    api.assertRejected(api.answer("1", 9, ",\"channel\":\"\\u0000\""), "OUT_OF_RANGE", "channel");
    api.assertRejected("[]", "MALFORMED", null);
    api.assertRejected(good.substring(0, 60), "MALFORMED", null);
  }

  @Test
  void rejectsAnInvalidScoreOrWeight() {
    api.assertRejected(api.answer("1", 11, ""), "OUT_OF_RANGE", "score");
    api.assertRejected(api.answer("1", -1, ""), "OUT_OF_RANGE", "score");
    assertRejectedScore("8.5", "OUT_OF_RANGE");
    assertRejectedScore("\"9\"", "WRONG_TYPE");
    assertRejectedScore("true", "WRONG_TYPE");
    assertRejectedScore("[9]", "WRONG_TYPE");
    assertRejectedScore("NaN", "NOT_FINITE");
    assertRejectedScore("1e999", "NOT_FINITE");
    for (String weight : List.of("0", "-1", "1e10")) {
      api.assertRejected(api.answer("1", 9, ",\"weight\":" + weight), "OUT_OF_RANGE", "weight");
    }
    api.assertRejected(api.answer("1", 9, ",\"weight\":Infinity"), "NOT_FINITE", "weight");
    api.assertRejected(api.answer("1", 9, ",\"weight\":\"1\""), "WRONG_TYPE", "weight");
  }

  private void assertRejectedScore(String score, String code) {
    api.assertRejected(api.answer("1", 9, "").replace(":9}", ":" + score + "}"), code, "score");
  }

  @Test
  void rejectsAnInvalidInteraction() {
    assertRejectedInteraction("\"i-1\"", "WRONG_TYPE", "interaction");
    assertRejectedInteraction("{}", "MISSING_FIELD", "interaction.source");
    assertRejectedInteraction("{\"source\":\"desk\"}", "MISSING_FIELD", "interaction.id");
    assertRejectedInteraction("{\"source\":\"desk\",\"id\":1}", "WRONG_TYPE", "interaction.id");
    assertRejectedInteraction(
        "{\"source\":\"\",\"id\":\"1\"}", "OUT_OF_RANGE", "interaction.source");
    assertRejectedInteraction(
        "{\"source\":\"a\",\"id\":\"1\",\"id\":\"2\"}", "MALFORMED", "interaction.id");
    assertRejectedInteraction("{\"of\":\"a\"}", "UNKNOWN_FIELD", "interaction.of");
    AnswerApi.counts(api.postLines(api.answer("1", 9, ",\"interaction\":null")), 1, 0, 0);
  }

  private void assertRejectedInteraction(String interaction, String code, String field) {
    api.assertRejected(api.answer("1", 9, ",\"interaction\":" + interaction), code, field);
  }

  @Test
  void rejectsInvalidInstants() {
    String late = Instant.now().plusSeconds(400).toString();
    api.assertRejected(api.row("1", ""), "MISSING_FIELD", "askedAt");
    api.assertRejected(api.row("1", ",\"score\":9"), "MISSING_FIELD", "answeredAt");
    api.assertRejected(api.invitation("1", ",\"score\":9"), "MISSING_FIELD", "answeredAt");
    api.assertRejected(api.row("1", ",\"askedAt\":\"yesterday\""), "WRONG_TYPE", "askedAt");
    api.assertRejected(
        api.row("1", ",\"askedAt\":\"2026-03-01T00:00:00\""), "WRONG_TYPE", "askedAt");
    api.assertRejected(
        api.row("1", ",\"askedAt\":\"1899-12-31T00:00:00Z\""), "OUT_OF_RANGE", "askedAt");
    api.assertRejected(api.row("1", ",\"askedAt\":\"" + late + "\""), "IN_THE_FUTURE", "askedAt");
    api.assertRejected(
        api.row("1", ",\"answeredAt\":\"" + late + "\""), "IN_THE_FUTURE", "answeredAt");
    api.assertRejected(
        api.answer("1", 9, ",\"askedAt\":\"2026-03-02T10:00:00.000001Z\""),
        "OUT_OF_RANGE",
        "answeredAt");
    AnswerApi.counts(
        api.postLines(api.answer("1", 9, ",\"askedAt\":\"2026-03-02T11:00:00+01:00\"")), 1, 0, 0);
  }
}
