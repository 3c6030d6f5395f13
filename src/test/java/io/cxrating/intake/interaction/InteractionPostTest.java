package io.cxrating.intake.interaction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
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
        .statusCode(422)
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
}
