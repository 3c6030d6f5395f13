package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.ledger.LedgerSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Takes interactions back and posts them again. */
@QuarkusTest
class WithdrawalTest {
  private static final String HELD =
      """
      select coalesce(withdrawn, facts::text) from interaction where source = ? and ext_id = ?
      order by revision""";

  @Inject AgroalDataSource ledger;
  private InteractionApi api;

  @BeforeEach
  void declare() {
    api = new InteractionApi();
  }

  @Test
  void aWithdrawnInteractionCountsNowhere() {
    api.postLines(hours("1", 3), hours("2", 30), hours("3", 30));
    counts(3);
    withdraw("2").statusCode(200).header("ETag", is("\"2\"")).body("changed", is(true));
    counts(2);
    assertThat(missed()).containsExactly("3");
    api.get("2").statusCode(410).body("code", is("WITHDRAWN"), "detail", containsString("a test"));
    api.put("2", hours("2", 3)).statusCode(410);
    withdraw("2").statusCode(200).body("changed", is(false), "revision", is(2));
    TestApi.admin()
        .get("/api/v1/audit?limit=100")
        .then()
        .body("items.subject", hasItem("interaction " + api.source + "/2"));
  }

  @Test
  void canBePostedAgain() {
    api.postLines(hours("1", 3));
    withdraw("1");
    InteractionApi.counts(api.postLines(hours("1", 3), hours("1", 3), hours("1", 4)), 1, 1, 1);
    counts(1);
    api.get("1").statusCode(200).body("revisions.revision", is(List.of(1, 3)));
    InteractionApi.counts(api.postLines(hours("1", 3)), 0, 1, 0);
    withdraw("1");
    revise(hours("1", 5), hours("1", 6)).body("accepted", is(1), "revised", is(1));
    api.get("1").body("facts.hours", is(6), "revisions.revision", is(List.of(1, 3, 5, 6)));
    withdraw("1");
    InteractionApi.counts(api.postAtomically(hours("1", 7), hours("2", 7)), 2, 0, 0);
    counts(2);
  }

  @Test
  void anOlderStatementOfItsSourceStaysOut() {
    String more = ",\"asOf\":\"2026-03-05T10:00:00Z\"";
    revise(api.row("1", "\"hours\":3", more));
    withdraw("1");
    revise(api.row("1", "\"hours\":3", more.replace("05T", "04T"))).body("stale", is(1));
    counts(0);
    revise(api.row("1", "\"hours\":3", more.replace("05T", "06T"))).body("accepted", is(1));
    counts(1);
  }

  @Test
  void onlyKeysThatReachItWithdraw() {
    api.postLines(hours("1", 3));
    withdraw("nothing").statusCode(404);
    withdrawWith(TestApi.newKey(api.south, Role.INGEST), "1").statusCode(404);
    withdrawWith(TestApi.newKey(Role.ANALYST, Role.STEWARD, Role.EXECUTIVE), "1").statusCode(403);
    TestApi.admin().delete(api.path("1")).then().statusCode(422).body("field", is("reason"));
    TestApi.admin().queryParam("reason", " ").delete(api.path("1")).then().statusCode(422);
    TestApi.admin()
        .header("If-Match", "\"7\"")
        .delete(api.path("1") + "?reason=x")
        .then()
        .statusCode(412);
    counts(1);
    withdrawWith(TestApi.newKey(api.north, Role.INGEST), "1").statusCode(200);
    String southern = TestApi.newKey(api.south, Role.INGEST);
    TestApi.admin()
        .contentType("application/json")
        .body("{\"open\":true,\"units\":[]}")
        .put("/api/v1/sources/" + api.source)
        .then()
        .statusCode(200);
    TestApi.withKey(southern)
        .contentType("application/json")
        .body(hours("1", 3).replace(api.north, api.south))
        .post(api.path)
        .then()
        .statusCode(422)
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    api.get("1").statusCode(410);
  }

  @Test
  void anErasureAlsoErasesWhatIsWithdrawn() throws SQLException {
    String customer = "jane-" + api.suffix;
    api.postLines(api.row("1", "\"hours\":3", ",\"customer\":\"" + customer + "\""));
    withdraw("1");
    TestApi.admin()
        .delete("/api/v1/customers/" + customer)
        .then()
        .statusCode(200)
        .body("interactions", is(1));
    api.get("1").statusCode(404);
    withdraw("1").statusCode(404);
    assertThat(held("1")).containsExactly(null, null);
    InteractionApi.counts(api.postLines(hours("1", 3)), 0, 1, 0);
    counts(0);
  }

  /**
   * Concurrent withdrawals and posts of a row are done one after the other; the last one counts.
   */
  @Test
  void racingPostsAndWithdrawalsEndConsistently() throws Exception {
    api.postLines(hours("1", 0));
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int hours = i;
      tasks.add(
          () -> {
            for (int round = 0; round < 12; round++) {
              if (hours % 2 == 0) {
                withdraw("1").statusCode(200);
              } else if (hours == 1) {
                api.postLines(hours("1", 0));
              } else {
                revise(hours("1", hours)).statusCode(200);
              }
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
    List<String> held = held("1");
    assertThat(held.size()).isGreaterThan(2);
    for (int i = 1; i < held.size(); i++) {
      assertThat(held.get(i)).isNotEqualTo(held.get(i - 1));
    }
    boolean withdrawn = held.getLast().equals("a test");
    api.get("1").statusCode(withdrawn ? 410 : 200);
    counts(withdrawn ? 0 : 1);
  }

  private String hours(String id, int hours) {
    return api.row(id, "\"hours\":" + hours, "");
  }

  private ValidatableResponse withdraw(String id) {
    return withdrawWith(TestApi.adminKey(), id);
  }

  private ValidatableResponse withdrawWith(String key, String id) {
    return TestApi.withKey(key).delete(api.path(id) + "?reason=a test").then();
  }

  private ValidatableResponse revise(String... rows) {
    return api.post(IntakeAnswer.NDJSON, String.join("\n", rows), "?onConflict=revise");
  }

  private void counts(int interactions) {
    TestApi.admin()
        .get("/api/v1/ratings?standard=" + api.standard + "&unit=" + api.company)
        .then()
        .statusCode(200)
        .body("rows[0].interactions", is(interactions));
  }

  private List<String> missed() {
    return TestApi.admin()
        .get(
            "/api/v1/interactions?result=missed&criterion=repair.same-day&standard="
                + api.standard
                + "&unit="
                + api.company)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private List<String> held(String id) throws SQLException {
    return new LedgerSql(ledger).texts(HELD, api.source, id);
  }
}
