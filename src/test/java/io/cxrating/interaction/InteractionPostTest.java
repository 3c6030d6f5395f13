package io.cxrating.interaction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InteractionPostTest {
  private static final String JSON = "application/json";

  private Observed observed;

  @BeforeEach
  void declare() {
    observed = new Observed();
  }

  @Test
  void takesOneObjectAnArrayAndLines() {
    RowApi.counts(observed.post(JSON, observed.row("1")), 1, 0, 0);
    RowApi.counts(
        observed.post(JSON, "[" + observed.row("1") + "," + observed.row("2") + "]"), 1, 1, 0);
    RowApi.counts(observed.postLines(observed.row("2"), "", observed.row("3") + "\r"), 1, 1, 0);
  }

  @Test
  void anEmptyBodyHasNoRows() {
    RowApi.counts(observed.post(JSON, ""), 0, 0, 0);
    RowApi.counts(observed.post(JSON, "[]"), 0, 0, 0);
    RowApi.counts(observed.postLines(""), 0, 0, 0);
  }

  @Test
  void theSameContentIsADuplicateHoweverItIsWritten() {
    RowApi.counts(
        observed.postLines(
            observed.row("1", "\"hours\":2,\"handovers\":0,\"solved\":null", ""),
            observed.row("1", "\"handovers\":-0.0,\"hours\":2.0", ",\"channel\":null"),
            observed
                .row("1", "\"handovers\":0,\"hours\":20e-1", "")
                .replace("2026-03-01T03:30:00Z", "2026-03-01T04:30:00.000000+01:00")),
        1,
        2,
        0);
    RowApi.counts(
        observed.postLines(observed.row("1", "\"handovers\":0,\"hours\":2", "")), 0, 1, 0);
  }

  @Test
  void otherContentIsAConflictAndTheFirstWins() {
    observed
        .postLines(observed.row("1", "\"hours\":2", ""), observed.row("1", "\"hours\":3", ""))
        .statusCode(200)
        .body("accepted", is(1), "rejected", is(1))
        .body("problems", hasSize(1))
        .body("problems[0].index", is(1))
        .body("problems[0].source", is(observed.source), "problems[0].id", is("1"))
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    for (String more :
        new String[] {
          ",\"customer\":\"c\"",
          ",\"category\":\"calm\"",
          ",\"channel\":\"web\"",
          ",\"journey\":\"j\""
        }) {
      observed.postLines(observed.row("1", "\"hours\":2", more)).statusCode(422);
    }
  }

  @Test
  void whenEveryRowIsRefusedTheReportIsAProblem() {
    observed
        .postLines("{}", "[]")
        .statusCode(422)
        .contentType(containsString("application/problem+json"))
        .body("code", is("ALL_REJECTED"), "status", is(422), "type", containsString("urn:"))
        .body("accepted", is(0), "rejected", is(2), "problemsTruncated", is(false))
        .body("problems.code", contains("MISSING_FIELD", "MALFORMED"));
  }

  @Test
  void anAtomicRequestStoresAllOrNothing() {
    observed
        .postAtomically(observed.row("1"), "{}", observed.row("2"))
        .statusCode(422)
        .body("accepted", is(0), "rejected", is(3))
        .body("problems.code", contains("ROLLED_BACK", "MISSING_FIELD", "ROLLED_BACK"));
    observed
        .postAtomically(observed.row("1"), observed.row("2"))
        .statusCode(200)
        .body("accepted", is(2));
    observed
        .postAtomically(observed.row("3"), observed.row("1", "\"hours\":9", ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "CONFLICTING_DUPLICATE"));
    observed
        .postAtomically(observed.row("3"), observed.row("1"))
        .statusCode(200)
        .body("accepted", is(1), "duplicates", is(1));
  }

  @Test
  void anAtomicRequestIsLimited() {
    String rows = IntStream.range(0, 100_001).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
    observed.postAtomically(rows).statusCode(413).body("code", is("PAYLOAD_TOO_LARGE"));
    TestApi.admin()
        .contentType(JSON)
        .body("[]")
        .post("/api/v1/interactions?atomic=maybe")
        .then()
        .statusCode(400)
        .body("field", is("atomic"));
  }

  @Test
  void namesTheFirstThousandProblemsAndCountsAll() {
    String[] rows = new String[12_001];
    Arrays.fill(rows, "{}");
    rows[0] = observed.row("1");
    observed
        .postLines(rows)
        .statusCode(200)
        .body("accepted", is(1), "rejected", is(12_000))
        .body("problems", hasSize(1_000), "problemsTruncated", is(true))
        .body("problems[0].index", is(1), "problems[999].index", is(1_000));
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
    observed.refused(observed.row("1", "\"\\ud800\":1", ""), "UNKNOWN_MEASURE", "facts.\uFFFD");
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

  @Test
  void keepsTheRowsBeforeTheBreakInAnArray() {
    observed
        .post(JSON, "[" + observed.row("1") + "," + observed.row("2") + ",{\"source\":")
        .statusCode(200)
        .body("accepted", is(2), "rejected", is(1))
        .body("problems[0].index", is(2), "problems[0].code", is("MALFORMED"));
    observed
        .post(JSON, "hello")
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("code", is("BAD_REQUEST"));
  }

  @Test
  void aLineThatIsTooLargeDoesNotEndTheStream() {
    observed
        .postLines(observed.row("1"), "x".repeat(200_000), observed.row("2"))
        .statusCode(200)
        .body("accepted", is(2), "rejected", is(1))
        .body("problems[0].index", is(1), "problems[0].code", is("TOO_LARGE"));
  }

  @Test
  void refusesOtherMediaTypes() {
    observed.post("text/plain", observed.row("1")).statusCode(415);
    observed.post("application/xml", "<a/>").statusCode(415);
  }

  @Test
  void refusesCompressedBodiesByName() {
    byte[] notRead = {0x1F, (byte) 0x8B, 8, 0};
    for (String path : new String[] {"", "/" + observed.source + "/1"}) {
      TestApi.admin()
          .header("Content-Encoding", "gzip")
          .contentType(JSON)
          .body(notRead)
          .request(path.isEmpty() ? "POST" : "PUT", "/api/v1/interactions" + path)
          .then()
          .statusCode(415)
          .body("code", is("UNSUPPORTED_MEDIA_TYPE"), "field", is("Content-Encoding"));
    }
    TestApi.admin()
        .header("Content-Encoding", "identity")
        .contentType(JSON)
        .body(observed.row("1"))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200);
  }

  @Test
  void needsAKeyWithTheRoleAndSeesOnlyItsUnits() {
    observed.takesFromThoseWhoMayIngestOnly(
        observed.row("1"), observed.row("2").replace(observed.north, observed.south));
  }

  private void refusedFact(String facts, String code, String field) {
    observed.refused(observed.row("1", facts, ""), code, field);
  }
}
