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

  private InteractionApi api;

  @BeforeEach
  void declare() {
    api = new InteractionApi();
  }

  @Test
  void acceptsAnObjectAnArrayAndLines() {
    RowApi.counts(api.post(JSON, api.row("1")), 1, 0, 0);
    RowApi.counts(api.post(JSON, "[" + api.row("1") + "," + api.row("2") + "]"), 1, 1, 0);
    RowApi.counts(api.postLines(api.row("2"), "", api.row("3") + "\r"), 1, 1, 0);
  }

  @Test
  void acceptsAnEmptyBody() {
    RowApi.counts(api.post(JSON, ""), 0, 0, 0);
    RowApi.counts(api.post(JSON, "[]"), 0, 0, 0);
    RowApi.counts(api.postLines(""), 0, 0, 0);
  }

  @Test
  void treatsEqualContentAsADuplicate() {
    RowApi.counts(
        api.postLines(
            api.row("1", "\"hours\":2,\"handovers\":0,\"solved\":null", ""),
            api.row("1", "\"handovers\":-0.0,\"hours\":2.0", ",\"channel\":null"),
            api.row("1", "\"handovers\":0,\"hours\":20e-1", "")
                .replace("2026-03-01T03:30:00Z", "2026-03-01T04:30:00.000000+01:00")),
        1,
        2,
        0);
    RowApi.counts(api.postLines(api.row("1", "\"handovers\":0,\"hours\":2", "")), 0, 1, 0);
  }

  @Test
  void rejectsOtherContentUnderTheSameId() {
    api.postLines(api.row("1", "\"hours\":2", ""), api.row("1", "\"hours\":3", ""))
        .statusCode(200)
        .body("accepted", is(1), "rejected", is(1))
        .body("problems", hasSize(1))
        .body("problems[0].index", is(1))
        .body("problems[0].source", is(api.source), "problems[0].id", is("1"))
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    for (String more :
        new String[] {
          ",\"customer\":\"c\"",
          ",\"category\":\"calm\"",
          ",\"channel\":\"web\"",
          ",\"journey\":\"j\""
        }) {
      api.postLines(api.row("1", "\"hours\":2", more)).statusCode(422);
    }
  }

  @Test
  void returnsAProblemWhenAllRowsAreRejected() {
    api.postLines("{}", "[]")
        .statusCode(422)
        .contentType(containsString("application/problem+json"))
        .body("code", is("ALL_REJECTED"), "status", is(422), "type", containsString("urn:"))
        .body("accepted", is(0), "rejected", is(2), "problemsTruncated", is(false))
        .body("problems.code", contains("MISSING_FIELD", "MALFORMED"));
  }

  @Test
  void storesAllOrNothingWhenAtomic() {
    api.postAtomically(api.row("1"), "{}", api.row("2"))
        .statusCode(422)
        .body("accepted", is(0), "rejected", is(3))
        .body("problems.code", contains("ROLLED_BACK", "MISSING_FIELD", "ROLLED_BACK"));
    api.postAtomically(api.row("1"), api.row("2")).statusCode(200).body("accepted", is(2));
    api.postAtomically(api.row("3"), api.row("1", "\"hours\":9", ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "CONFLICTING_DUPLICATE"));
    api.postAtomically(api.row("3"), api.row("1"))
        .statusCode(200)
        .body("accepted", is(1), "duplicates", is(1));
  }

  @Test
  void limitsAtomicRequests() {
    String rows = IntStream.range(0, 100_001).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
    api.postAtomically(rows).statusCode(413).body("code", is("PAYLOAD_TOO_LARGE"));
    TestApi.admin()
        .contentType(JSON)
        .body("[]")
        .post("/api/v1/interactions?atomic=maybe")
        .then()
        .statusCode(422)
        .body("field", is("atomic"));
  }

  @Test
  void returnsTheFirstThousandProblemsAndCountsAll() {
    String[] rows = new String[12_001];
    Arrays.fill(rows, "{}");
    rows[0] = api.row("1");
    api.postLines(rows)
        .statusCode(200)
        .body("accepted", is(1), "rejected", is(12_000))
        .body("problems", hasSize(1_000), "problemsTruncated", is(true))
        .body("problems[0].index", is(1), "problems[999].index", is(1_000));
  }

  @Test
  void keepsTheRowsBeforeABrokenArray() {
    api.post(JSON, "[" + api.row("1") + "," + api.row("2") + ",{\"source\":")
        .statusCode(200)
        .body("accepted", is(2), "rejected", is(1))
        .body("problems[0].index", is(2), "problems[0].code", is("MALFORMED"));
    api.post(JSON, "hello")
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("code", is("BAD_REQUEST"));
  }

  @Test
  void continuesAfterATooLargeLine() {
    api.postLines(api.row("1"), "x".repeat(200_000), api.row("2"))
        .statusCode(200)
        .body("accepted", is(2), "rejected", is(1))
        .body("problems[0].index", is(1), "problems[0].code", is("TOO_LARGE"));
  }

  @Test
  void rejectsOtherMediaTypes() {
    api.post("text/plain", api.row("1")).statusCode(415);
    api.post("application/xml", "<a/>").statusCode(415);
  }

  @Test
  void rejectsCompressedBodies() {
    byte[] notRead = {0x1F, (byte) 0x8B, 8, 0};
    for (String path : new String[] {"", "/" + api.source + "/1"}) {
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
        .body(api.row("1"))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200);
  }

  @Test
  void requiresIngestRoleOfTheUnit() {
    api.requiresIngestRoleOfTheUnit(api.row("1"), api.row("2").replace(api.north, api.south));
  }
}
