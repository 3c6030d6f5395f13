package io.cxrating.intake.survey;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of single survey answers that are not taken in. */
@QuarkusTest
class AnswerRowsTest {
  private Asked asked;

  @BeforeEach
  void declare() {
    asked = new Asked();
  }

  @Test
  void namesWhatIsWrongWithARow() {
    String good = asked.answer("1", 9, "");
    asked.refused(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    asked.refused(good.replace("\"id\":\"1\"", "\"id\":7"), "WRONG_TYPE", "id");
    asked.refused(good.replace("\"nps\"", "\"hearsay\""), "UNKNOWN_INSTRUMENT", "instrument");
    asked.refused(good.replace("\"instrument\":\"nps\",", ""), "MISSING_FIELD", "instrument");
    asked.refused(good.replace(asked.north, "nowhere"), "UNKNOWN_UNIT", "unit");
    asked.refused(asked.answer("1", 9, ",\"facts\":{}"), "UNKNOWN_FIELD", "facts");
    asked.refused(asked.answer("1", 9, ",\"score\":9"), "MALFORMED", "score");
    asked.refused(asked.answer("1", 9, ",\"customer\":\"\""), "OUT_OF_RANGE", "customer");
    asked.refused(asked.answer("1", 9, ",\"customer\":5"), "WRONG_TYPE", "customer");
    asked.refused(asked.answer("1", 9, ",\"category\":\"In A Hurry\""), "OUT_OF_RANGE", "category");
    asked.refused(asked.answer("1", 9, ",\"channel\":\"\\u0000\""), "OUT_OF_RANGE", "channel");
    asked.refused("[]", "MALFORMED", null);
    asked.refused(good.substring(0, 60), "MALFORMED", null);
  }

  @Test
  void namesWhatIsWrongWithAScoreOrAWeight() {
    asked.refused(asked.answer("1", 11, ""), "OUT_OF_RANGE", "score");
    asked.refused(asked.answer("1", -1, ""), "OUT_OF_RANGE", "score");
    refusedScore("8.5", "OUT_OF_RANGE");
    refusedScore("\"9\"", "WRONG_TYPE");
    refusedScore("true", "WRONG_TYPE");
    refusedScore("[9]", "WRONG_TYPE");
    refusedScore("NaN", "NOT_FINITE");
    refusedScore("1e999", "NOT_FINITE");
    for (String weight : List.of("0", "-1", "1e10")) {
      asked.refused(asked.answer("1", 9, ",\"weight\":" + weight), "OUT_OF_RANGE", "weight");
    }
    asked.refused(asked.answer("1", 9, ",\"weight\":Infinity"), "NOT_FINITE", "weight");
    asked.refused(asked.answer("1", 9, ",\"weight\":\"1\""), "WRONG_TYPE", "weight");
  }

  private void refusedScore(String score, String code) {
    asked.refused(asked.answer("1", 9, "").replace(":9}", ":" + score + "}"), code, "score");
  }

  @Test
  void namesWhatIsWrongWithAnInteraction() {
    refusedInteraction("\"i-1\"", "WRONG_TYPE", "interaction");
    refusedInteraction("{}", "MISSING_FIELD", "interaction.source");
    refusedInteraction("{\"source\":\"desk\"}", "MISSING_FIELD", "interaction.id");
    refusedInteraction("{\"source\":\"desk\",\"id\":1}", "WRONG_TYPE", "interaction.id");
    refusedInteraction("{\"source\":\"\",\"id\":\"1\"}", "OUT_OF_RANGE", "interaction.source");
    refusedInteraction(
        "{\"source\":\"a\",\"id\":\"1\",\"id\":\"2\"}", "MALFORMED", "interaction.id");
    refusedInteraction("{\"of\":\"a\"}", "UNKNOWN_FIELD", "interaction.of");
    Asked.counts(asked.postLines(asked.answer("1", 9, ",\"interaction\":null")), 1, 0, 0);
  }

  private void refusedInteraction(String interaction, String code, String field) {
    asked.refused(asked.answer("1", 9, ",\"interaction\":" + interaction), code, field);
  }

  @Test
  void namesWhatIsWrongWithTheInstants() {
    String late = Instant.now().plusSeconds(400).toString();
    asked.refused(asked.row("1", ""), "MISSING_FIELD", "askedAt");
    asked.refused(asked.row("1", ",\"score\":9"), "MISSING_FIELD", "answeredAt");
    asked.refused(asked.invitation("1", ",\"score\":9"), "MISSING_FIELD", "answeredAt");
    asked.refused(asked.row("1", ",\"askedAt\":\"yesterday\""), "WRONG_TYPE", "askedAt");
    asked.refused(asked.row("1", ",\"askedAt\":\"2026-03-01T00:00:00\""), "WRONG_TYPE", "askedAt");
    asked.refused(
        asked.row("1", ",\"askedAt\":\"1899-12-31T00:00:00Z\""), "OUT_OF_RANGE", "askedAt");
    asked.refused(asked.row("1", ",\"askedAt\":\"" + late + "\""), "IN_THE_FUTURE", "askedAt");
    asked.refused(
        asked.row("1", ",\"answeredAt\":\"" + late + "\""), "IN_THE_FUTURE", "answeredAt");
    asked.refused(
        asked.answer("1", 9, ",\"askedAt\":\"2026-03-02T10:00:00.000001Z\""),
        "OUT_OF_RANGE",
        "answeredAt");
    Asked.counts(
        asked.postLines(asked.answer("1", 9, ",\"askedAt\":\"2026-03-02T11:00:00+01:00\"")),
        1,
        0,
        0);
  }
}
