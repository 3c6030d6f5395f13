package io.cxrating.intake.interaction;

import static org.hamcrest.Matchers.contains;

import io.cxrating.TestApi;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks accepted and rejected interactions row by row. */
@QuarkusTest
class InteractionRowsTest {
  private InteractionApi api;

  @BeforeEach
  void declare() {
    api = new InteractionApi();
  }

  @Test
  void rejectsAnInvalidRowAndNamesTheField() {
    String good = api.row("1");
    api.assertRejected(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    api.assertRejected(good.replace("\"id\":\"1\"", "\"id\":null"), "MISSING_FIELD", "id");
    api.assertRejected(good.replace("\"id\":\"1\"", "\"id\":1"), "WRONG_TYPE", "id");
    api.assertRejected(good.replace("\"id\":\"1\"", "\"id\":\"\""), "OUT_OF_RANGE", "id");
    api.assertRejected(api.row("x".repeat(201)), "OUT_OF_RANGE", "id");
    api.assertRejected(good.replace("\"source\"", "\"sauce\""), "UNKNOWN_FIELD", "sauce");
    api.assertRejected(good.replace(api.standard, "nowhere"), "UNKNOWN_STANDARD", "standard");
    api.assertRejected(good.replace("repair", "nowhere"), "UNKNOWN_TOUCHPOINT", "touchpoint");
    api.assertRejected(good.replace(api.north, "nowhere"), "UNKNOWN_UNIT", "unit");
    api.assertRejected(api.row("1", "", ",\"category\":\"x\""), "UNKNOWN_CATEGORY", "category");
    api.assertRejected(api.row("1", "", ",\"customer\":\"\""), "OUT_OF_RANGE", "customer");
    api.assertRejected(good.replace("{\"hours\":3}", "[]"), "WRONG_TYPE", "facts");
    api.assertRejected("7", "MALFORMED", null);
    api.assertRejected(good + good, "MALFORMED", null);
    api.assertRejected(good.substring(0, 90), "MALFORMED", null);
    api.assertRejected(api.row("1", "", ",\"unit\":\"x\""), "MALFORMED", "unit");
    api.assertRejected("{\"a\":".repeat(5_000), "UNKNOWN_FIELD", "a");
    api.assertRejected(" ".repeat(70_000) + good, "TOO_LARGE", null);
  }

  @Test
  void rejectsAnInvalidFactAndNamesTheField() {
    assertRejectedFact("\"wait\":1", "UNKNOWN_MEASURE", "facts.wait");
    assertRejectedFact("\"hours\":\"3\"", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":true", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"a\":[1]}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":1e999", "NOT_FINITE", "facts.hours");
    assertRejectedFact("\"hours\":NaN", "NOT_FINITE", "facts.hours");
    assertRejectedFact("\"hours\":-Infinity", "NOT_FINITE", "facts.hours");
    assertRejectedFact("\"hours\":1,\"hours\":1", "MALFORMED", "facts.hours");
    assertRejectedFact("\"handovers\":-1", "OUT_OF_RANGE", "facts.handovers");
    assertRejectedFact("\"handovers\":9007199254740992", "OUT_OF_RANGE", "facts.handovers");
    assertRejectedFact("\"handovers\":1.5", "WRONG_TYPE", "facts.handovers");
    assertRejectedFact("\"solved\":1", "WRONG_TYPE", "facts.solved");
    assertRejectedFact("\"mood\":\"angry\"", "OUT_OF_RANGE", "facts.mood");
    assertRejectedFact("\"mood\":3", "WRONG_TYPE", "facts.mood");
    assertRejectedFact("\"hours\":" + "9".repeat(2_000), "MALFORMED", null);
    assertRejectedFact("\"hours\":" + "[".repeat(500), "MALFORMED", null);
  }

  @Test
  void rejectsAnInvalidCensoredFact() {
    assertRejectedFact("\"hours\":{}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":null}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":\"3\"}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":{\"moreThan\":1}}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":1,\"value\":3}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":1,\"never\":true}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":{\"never\":false}", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":[{\"never\":true}]", "WRONG_TYPE", "facts.hours");
    assertRejectedFact("\"hours\":3,\"hours\":{\"moreThan\":1}", "MALFORMED", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":1e999}", "NOT_FINITE", "facts.hours");
    assertRejectedFact("\"hours\":{\"moreThan\":NaN}", "NOT_FINITE", "facts.hours");
    assertRejectedFact("\"handovers\":{\"moreThan\":-1}", "OUT_OF_RANGE", "facts.handovers");
    assertRejectedFact("\"handovers\":{\"moreThan\":0.5}", "WRONG_TYPE", "facts.handovers");
    assertRejectedFact("\"solved\":{\"never\":true}", "WRONG_TYPE", "facts.solved");
    assertRejectedFact("\"mood\":{\"moreThan\":3}", "WRONG_TYPE", "facts.mood");
  }

  @Test
  void acceptsUnusualValues() {
    RowApi.counts(
        api.postLines(
            api.row("1", "\"hours\":4.9e-324,\"mood\":\"cared \\\"for\\\"\"", ""),
            api.row("2", "\"hours\":-1.7976931348623157e308", ""),
            api.row("3", "\"handovers\":9007199254740991", ""),
            api.row("4", "", ",\"customer\":\"Zo\u00EB \uD83D\uDE00\",\"channel\":\"' ; --\""),
            api.row("'); drop table interaction; --", "", ""),
            api.row("a/b%2Fc?d", "", "")),
        6,
        0,
        0);
  }

  @Test
  void rejectsTextThatPostgresCannotStore() {
    api.assertRejected(api.row("a\\u0000b"), "OUT_OF_RANGE", "id");
    api.assertRejected(api.row("1", "", ",\"customer\":\"\\ud800\""), "OUT_OF_RANGE", "customer");
    api.assertRejected(api.row("1", "", ",\"channel\":\"\\udc00x\""), "OUT_OF_RANGE", "channel");
    api.assertRejected(api.row("1", "\"\\ud800\":1", ""), "MALFORMED", null);
    byte[] latin1 = api.row("n\u00E4h").getBytes(StandardCharsets.ISO_8859_1);
    TestApi.admin()
        .contentType(IntakeAnswer.NDJSON)
        .body(latin1)
        .post("/api/v1/interactions")
        .then()
        .statusCode(422)
        .body("problems.code", contains("MALFORMED"));
  }

  @Test
  void rejectsInvalidInstants() {
    String good = api.row("1");
    String then = "2026-03-01T03:30:00Z";
    api.assertRejected(good.replace(then, "2026-03-01T03:30:00"), "WRONG_TYPE", "occurredAt");
    api.assertRejected(good.replace(then, "2026-02-30T03:30:00Z"), "WRONG_TYPE", "occurredAt");
    api.assertRejected(good.replace(then, "yesterday"), "WRONG_TYPE", "occurredAt");
    api.assertRejected(
        good.replace(then, "-999999999-01-01T00:00:00Z"), "OUT_OF_RANGE", "occurredAt");
    api.assertRejected(
        good.replace(then, "+999999999-01-01T00:00:00Z"), "IN_THE_FUTURE", "occurredAt");
    api.assertRejected(
        good.replace(then, Instant.now().plusSeconds(400).toString()),
        "IN_THE_FUTURE",
        "occurredAt");
    RowApi.counts(
        api.postLines(good.replace(then, Instant.now().plusSeconds(200).toString())), 1, 0, 0);
    RowApi.counts(api.postLines(api.row("2").replace(then, "1969-12-31T23:59:59.9Z")), 1, 0, 0);
  }

  private void assertRejectedFact(String facts, String code, String field) {
    api.assertRejected(api.row("1", facts, ""), code, field);
  }
}
