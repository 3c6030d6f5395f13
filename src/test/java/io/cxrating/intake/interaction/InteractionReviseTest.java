package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.intake.IntakeAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts interactions again with changes, and corrects them on a condition. */
@QuarkusTest
class InteractionReviseTest {
  private InteractionApi api;

  @BeforeEach
  void declare() {
    api = new InteractionApi();
  }

  @Test
  void addsARevisionForEachChange() {
    counts(revise(hours("1", 3), hours("2", 3)), 2, 0, 0, 0, 0);
    counts(revise(hours("1", 5), hours("2", 3), hours("3", 1)), 1, 1, 1, 0, 0);
    api.get("1").body("facts.hours", is(5), "revisions", hasSize(2));
    counts(revise(hours("1", 3)), 0, 1, 0, 0, 0);
    api.get("1").body("facts.hours", is(3), "revisions", hasSize(3));
    counts(revise(hours("1", 4), hours("1", 4), hours("1", 6), hours("1", 3)), 0, 3, 1, 0, 0);
    api.get("1").body("facts.hours", is(3), "revisions", hasSize(6));
  }

  @Test
  void keepsWhatItsSourceKnewLast() {
    counts(revise(hours("1", 3, "2026-03-05T10:00:00Z")), 1, 0, 0, 0, 0);
    counts(revise(hours("1", 4, "2026-03-05T09:59:59Z")), 0, 0, 0, 1, 0);
    api.get("1").body("facts.hours", is(3), "revisions[0].asOf", is("2026-03-05T10:00:00Z"));
    counts(revise(hours("1", 3, "2026-03-07T10:00:00+00:00")), 0, 0, 1, 0, 0);
    counts(revise(hours("1", 4, "2026-03-06T10:00:00Z")), 0, 0, 0, 1, 0);
    counts(revise(hours("1", 5)), 0, 1, 0, 0, 0);
    api.get("1").body("revisions[1].asOf", is("2026-03-07T10:00:00Z"));
    counts(revise(hours("1", 6, "2026-03-06T10:00:00Z")), 0, 0, 0, 1, 0);
    counts(revise(hours("1", 6, "2026-03-07T10:00:00Z")), 0, 1, 0, 0, 0);
    api.assertRejected(hours("1", 6, "soon"), "WRONG_TYPE", "asOf");
    String tomorrow = Instant.now().plusSeconds(86_400).toString();
    api.assertRejected(hours("1", 6, tomorrow), "IN_THE_FUTURE", "asOf");
  }

  @Test
  void storesAllOrNothingOfAnAtomicRequest() {
    revise(hours("1", 3, "2026-03-05T10:00:00Z"));
    String stale = hours("1", 4, "2026-03-04T10:00:00Z");
    counts(reviseAtomically(stale, hours("2", 3)), 1, 0, 0, 1, 0);
    counts(reviseAtomically(hours("2", 4), hours("x", 3).replace("repair", "x")), 0, 0, 0, 0, 2);
    api.get("2").body("facts.hours", is(3), "revisions", hasSize(1));
    counts(reviseAtomically(hours("2", 4), hours("2", 5)), 0, 2, 0, 0, 0);
    api.get("2").body("facts.hours", is(5), "revisions", hasSize(3));
  }

  @Test
  void revisesOnlyRowsWithinTheReachOfTheKey() {
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("units", List.of(api.north, api.south)))
        .put("/api/v1/sources/" + api.source)
        .then()
        .statusCode(200);
    String northern = TestApi.newKey(api.north, Role.INGEST);
    counts(reviseWith(northern, "", hours("1", 3)), 1, 0, 0, 0, 0);
    String southern = TestApi.newKey(api.south, Role.INGEST);
    String moved = hours("1", 9).replace(api.north, api.south);
    counts(reviseWith(southern, "", moved), 0, 0, 0, 0, 1)
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    api.get("1").body("facts.hours", is(3), "unit", is(api.north), "revisions", hasSize(1));
    counts(reviseWith(northern, "", hours("1", 4)), 0, 1, 0, 0, 0);
    counts(revise(moved), 0, 1, 0, 0, 0);
    counts(reviseWith(northern, "", hours("1", 4)), 0, 0, 0, 0, 1);
    counts(reviseWith(southern, "", hours("1", 8).replace(api.north, api.south)), 0, 1, 0, 0, 0);
    String other = TestApi.newKey(api.south, Role.INGEST);
    revise(hours("own", 3).replace(api.source, "only-" + api.suffix));
    counts(
            reviseWith(
                other,
                "",
                hours("own", 4)
                    .replace(api.source, "only-" + api.suffix)
                    .replace(api.north, api.south)),
            0,
            0,
            0,
            0,
            1)
        .body("problems[0].code", is("FOREIGN_SOURCE"));
  }

  @Test
  void correctsOnTheConditionThatNobodyElseDid() {
    revise(hours("1", 3));
    String tag = api.get("1").extract().header("ETag");
    assertThat(tag).isEqualTo("\"1\"");
    String second = putIf(tag, hours("1", 4)).statusCode(200).extract().header("ETag");
    putIf(tag, hours("1", 5)).statusCode(412).body("code", is("PRECONDITION_FAILED"));
    putIf("\"7\", W/" + second, hours("1", 5)).statusCode(200).body("revision", is(3));
    putIf("*", hours("1", 6)).statusCode(200).body("revision", is(4));
    putIf("nonsense", hours("1", 7)).statusCode(412);
    api.get("1").body("facts.hours", is(6), "revisions", hasSize(4));
  }

  @Test
  void aStaleCorrectionChangesNothing() {
    revise(hours("1", 3, "2026-03-05T10:00:00Z"));
    api.put("1", hours("1", 4, "2026-03-04T10:00:00Z"))
        .statusCode(200)
        .body("changed", is(false), "stale", is(true), "revision", is(1));
    api.put("1", hours("1", 4))
        .statusCode(200)
        .body("changed", is(true), "stale", is(false), "revision", is(2));
    api.get("1").body("revisions[1].asOf", is("2026-03-05T10:00:00Z"));
  }

  @Test
  void refusesAnotherWayOfConflict() {
    api.post(IntakeAnswer.NDJSON, hours("1", 3), "?onConflict=ignore")
        .statusCode(422)
        .body("field", is("onConflict"));
    revise(hours("1", 3));
    InteractionApi.counts(
        api.post(IntakeAnswer.NDJSON, hours("1", 4), "?onConflict=reject"), 0, 0, 1);
  }

  private ValidatableResponse putIf(String tag, String row) {
    return TestApi.admin()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(row)
        .put(api.path("1"))
        .then();
  }

  private String hours(String id, int hours) {
    return api.row(id, "\"hours\":" + hours, "");
  }

  private String hours(String id, int hours, String asOf) {
    return api.row(id, "\"hours\":" + hours, ",\"asOf\":\"" + asOf + "\"");
  }

  private ValidatableResponse revise(String... rows) {
    return reviseWith(TestApi.adminKey(), "", rows);
  }

  private ValidatableResponse reviseAtomically(String... rows) {
    return reviseWith(TestApi.adminKey(), "atomic=true&", rows);
  }

  private ValidatableResponse reviseWith(String key, String query, String... rows) {
    return TestApi.withKey(key)
        .contentType(IntakeAnswer.NDJSON)
        .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
        .post(api.path + "?" + query + "onConflict=revise")
        .then();
  }

  private static ValidatableResponse counts(
      ValidatableResponse answer,
      int accepted,
      int revised,
      int duplicates,
      int stale,
      int rejected) {
    return answer
        .body("accepted", is(accepted), "revised", is(revised), "duplicates", is(duplicates))
        .body("stale", is(stale), "rejected", is(rejected));
  }
}
