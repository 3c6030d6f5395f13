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

/** Which single interactions are taken in, and what is said of the others. */
@QuarkusTest
class InteractionRowsTest {
  private Observed observed;

  @BeforeEach
  void declare() {
    observed = new Observed();
  }

  @Test
  void namesWhatIsWrongWithARow() {
    String good = observed.row("1");
    observed.refused(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    observed.refused(good.replace("\"id\":\"1\"", "\"id\":null"), "MISSING_FIELD", "id");
    observed.refused(good.replace("\"id\":\"1\"", "\"id\":1"), "WRONG_TYPE", "id");
    observed.refused(good.replace("\"id\":\"1\"", "\"id\":\"\""), "OUT_OF_RANGE", "id");
    observed.refused(observed.row("x".repeat(201)), "OUT_OF_RANGE", "id");
    observed.refused(good.replace("\"source\"", "\"sauce\""), "UNKNOWN_FIELD", "sauce");
    observed.refused(good.replace(observed.standard, "nowhere"), "UNKNOWN_STANDARD", "standard");
    observed.refused(good.replace("repair", "nowhere"), "UNKNOWN_TOUCHPOINT", "touchpoint");
    observed.refused(good.replace(observed.north, "nowhere"), "UNKNOWN_UNIT", "unit");
    observed.refused(observed.row("1", "", ",\"category\":\"x\""), "UNKNOWN_CATEGORY", "category");
    observed.refused(observed.row("1", "", ",\"customer\":\"\""), "OUT_OF_RANGE", "customer");
    observed.refused(good.replace("{\"hours\":3}", "[]"), "WRONG_TYPE", "facts");
    observed.refused("7", "MALFORMED", null);
    observed.refused(good + good, "MALFORMED", null);
    observed.refused(good.substring(0, 90), "MALFORMED", null);
    observed.refused(observed.row("1", "", ",\"unit\":\"x\""), "MALFORMED", "unit");
    observed.refused("{\"a\":".repeat(5_000), "UNKNOWN_FIELD", "a");
    observed.refused(" ".repeat(70_000) + good, "TOO_LARGE", null);
  }

  @Test
  void namesWhatIsWrongWithAFact() {
    refusedFact("\"wait\":1", "UNKNOWN_MEASURE", "facts.wait");
    refusedFact("\"hours\":\"3\"", "WRONG_TYPE", "facts.hours");
    refusedFact("\"hours\":true", "WRONG_TYPE", "facts.hours");
    refusedFact("\"hours\":{\"a\":[1]}", "WRONG_TYPE", "facts.hours");
    refusedFact("\"hours\":1e999", "NOT_FINITE", "facts.hours");
    refusedFact("\"hours\":NaN", "NOT_FINITE", "facts.hours");
    refusedFact("\"hours\":-Infinity", "NOT_FINITE", "facts.hours");
    refusedFact("\"hours\":1,\"hours\":1", "MALFORMED", "facts.hours");
    refusedFact("\"handovers\":-1", "OUT_OF_RANGE", "facts.handovers");
    refusedFact("\"handovers\":9007199254740992", "OUT_OF_RANGE", "facts.handovers");
    refusedFact("\"handovers\":1.5", "WRONG_TYPE", "facts.handovers");
    refusedFact("\"solved\":1", "WRONG_TYPE", "facts.solved");
    refusedFact("\"mood\":\"angry\"", "OUT_OF_RANGE", "facts.mood");
    refusedFact("\"mood\":3", "WRONG_TYPE", "facts.mood");
    refusedFact("\"hours\":" + "9".repeat(2_000), "MALFORMED", null);
    refusedFact("\"hours\":" + "[".repeat(500), "MALFORMED", null);
  }

  @Test
  void takesWhatIsUnusualButRight() {
    RowApi.counts(
        observed.postLines(
            observed.row("1", "\"hours\":4.9e-324,\"mood\":\"cared \\\"for\\\"\"", ""),
            observed.row("2", "\"hours\":-1.7976931348623157e308", ""),
            observed.row("3", "\"handovers\":9007199254740991", ""),
            observed.row("4", "", ",\"customer\":\"Zo\u00EB \uD83D\uDE00\",\"channel\":\"' ; --\""),
            observed.row("'); drop table interaction; --", "", ""),
            observed.row("a/b%2Fc?d", "", "")),
        6,
        0,
        0);
  }

  @Test
  void refusesTextThatTheLedgerCannotHold() {
    observed.refused(observed.row("a\\u0000b"), "OUT_OF_RANGE", "id");
    observed.refused(
        observed.row("1", "", ",\"customer\":\"\\ud800\""), "OUT_OF_RANGE", "customer");
    observed.refused(observed.row("1", "", ",\"channel\":\"\\udc00x\""), "OUT_OF_RANGE", "channel");
    observed.refused(observed.row("1", "\"\\ud800\":1", ""), "MALFORMED", null);
    byte[] latin1 = observed.row("n\u00E4h").getBytes(StandardCharsets.ISO_8859_1);
    TestApi.admin()
        .contentType(IntakeAnswer.NDJSON)
        .body(latin1)
        .post("/api/v1/interactions")
        .then()
        .statusCode(422)
        .body("problems.code", contains("MALFORMED"));
  }

  @Test
  void refusesInstantsThatCannotBe() {
    String good = observed.row("1");
    String then = "2026-03-01T03:30:00Z";
    observed.refused(good.replace(then, "2026-03-01T03:30:00"), "WRONG_TYPE", "occurredAt");
    observed.refused(good.replace(then, "2026-02-30T03:30:00Z"), "WRONG_TYPE", "occurredAt");
    observed.refused(good.replace(then, "yesterday"), "WRONG_TYPE", "occurredAt");
    observed.refused(
        good.replace(then, "-999999999-01-01T00:00:00Z"), "OUT_OF_RANGE", "occurredAt");
    observed.refused(
        good.replace(then, "+999999999-01-01T00:00:00Z"), "IN_THE_FUTURE", "occurredAt");
    observed.refused(
        good.replace(then, Instant.now().plusSeconds(400).toString()),
        "IN_THE_FUTURE",
        "occurredAt");
    RowApi.counts(
        observed.postLines(good.replace(then, Instant.now().plusSeconds(200).toString())), 1, 0, 0);
    RowApi.counts(
        observed.postLines(observed.row("2").replace(then, "1969-12-31T23:59:59.9Z")), 1, 0, 0);
  }

  private void refusedFact(String facts, String code, String field) {
    observed.refused(observed.row("1", facts, ""), code, field);
  }
}
