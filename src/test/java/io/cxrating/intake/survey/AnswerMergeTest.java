package io.cxrating.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.LedgerSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merges an invitation and its answer in any order. */
@QuarkusTest
class AnswerMergeTest {
  private static final String HELD =
      """
      select concat_ws('|', revision, score, asked_at at time zone 'UTC', local_date, category,
                       interaction_id, customer is not null, weight)
      from survey_answer where source = ? and ext_id = ? order by revision desc""";

  @Inject AgroalDataSource ledger;
  private AnswerApi api;

  @BeforeEach
  void declare() {
    api = new AnswerApi();
  }

  @Test
  void addsAnAnswerToItsInvitationAsARevision() throws SQLException {
    AnswerApi.counts(api.postLines(invitation("1")), 1, 0, 0);
    AnswerApi.counts(api.postLines(answer("1")), 1, 0, 0);
    assertThat(held("1"))
        .containsExactly(
            "2|9|2026-03-01 03:30:00|2026-02-28|calm|i|t", "1|2026-03-01 03:30:00|2026-02-28|i|t");
    AnswerApi.counts(api.postLines(invitation("1"), answer("1"), invitation("1")), 0, 3, 0);
    assertThat(held("1")).hasSize(2);
  }

  @Test
  void mergesInAnyOrder() throws SQLException {
    api.postLines(answer("late"));
    AnswerApi.counts(api.postLines(invitation("late")), 1, 0, 0);
    api.postLines(invitation("b1"), answer("b1"));
    AnswerApi.counts(api.postLines(answer("b2"), invitation("b2"), answer("b2")), 2, 1, 0);
    String whole = "2|9|2026-03-01 03:30:00|2026-02-28|calm|i|t";
    for (String id : List.of("late", "b1", "b2")) {
      assertThat(held(id)).as(id).hasSize(2).first().isEqualTo(whole);
    }
  }

  @Test
  void rejectsAnAnswerThatContradictsItsInvitation() throws SQLException {
    String source = ",\"interaction\":{\"source\":\"desk\",\"id\":\"";
    String[] contradictions = {
      answer("1").replace("\"nps\"", "\"csat\"").replace(":9,", ":5,"),
      answer("1").replace(api.north, api.south),
      api.answer("1", 9, ",\"customer\":\"another\""),
      api.answer("1", 9, source + "another\"}"),
      api.answer("1", 9, ",\"askedAt\":\"2026-03-01T03:30:01Z\""),
      api.row("1", ",\"answeredAt\":\"2026-03-01T03:29:59Z\",\"score\":9"),
    };
    api.postLines(invitation("1"));
    for (String row : contradictions) {
      AnswerApi.counts(api.postLines(row), 0, 0, 1);
    }
    assertThat(held("1")).hasSize(1);
  }

  @Test
  void keepsTheFirstOfTwoAnswers() throws SQLException {
    api.postLines(invitation("1"));
    api.postLines(api.answer("1", 9, ""), api.answer("1", 3, ""))
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    AnswerApi.counts(api.postLines(api.answer("1", 3, "")), 0, 0, 1);
    String laterOn = api.answer("1", 9, "").replace("03-02T10", "03-02T11");
    AnswerApi.counts(api.postLines(laterOn), 0, 0, 1);
    String withoutAScore = api.row("1", ",\"answeredAt\":\"2026-03-02T10:00:00Z\"");
    AnswerApi.counts(api.postLines(withoutAScore), 0, 0, 1);
    AnswerApi.counts(
        api.postLines(api.row("2", ",\"answeredAt\":\"2026-03-02T10:00:00Z\"")), 1, 0, 0);
    AnswerApi.counts(api.postLines(api.answer("2", 9, "")), 0, 0, 1);
  }

  @Test
  void addsMissingFieldsAndKeepsExistingOnes() throws SQLException {
    api.postLines(api.answer("1", 9, ""));
    AnswerApi.counts(api.postLines(api.answer("1", 9, ",\"weight\":2")), 1, 0, 0);
    AnswerApi.counts(api.postLines(api.answer("1", 9, ",\"category\":\"calm\"")), 1, 0, 0);
    AnswerApi.counts(api.postLines(api.answer("1", 9, ",\"weight\":3")), 0, 0, 1);
    assertThat(held("1")).hasSize(3).first().isEqualTo("3|9|2026-03-02|calm|f|2");
  }

  @Test
  void mergesManyRowsOfOneKeyInAFewSteps() throws SQLException {
    String[] rows = new String[8_000];
    Arrays.setAll(rows, i -> api.answer("1", i % 11, i % 2 == 0 ? "" : ",\"weight\":" + (i + 1)));
    rows[0] = invitation("1");
    api.postLines(rows);
    // The first addition wins: weight and score of the second row.
    assertThat(held("1")).hasSize(2).first().asString().startsWith("2|1|").endsWith("|2");
  }

  @Test
  void keepsAnErasedAnswerErased() throws SQLException {
    api.postLines(api.invitation("1", ",\"customer\":\"" + api.suffix + "\""));
    io.cxrating.TestApi.admin()
        .delete("/api/v1/customers/" + api.suffix)
        .then()
        .statusCode(200)
        .body("surveyAnswers", is(1));
    AnswerApi.counts(api.postLines(invitation("1"), answer("1"), api.answer("1", 2, "")), 0, 3, 0);
    assertThat(held("1")).containsExactly("1|f");
    io.cxrating.TestApi.admin()
        .contentType("application/json")
        .body(answer("1"))
        .put("/api/v1/survey-answers/" + api.source + "/1")
        .then()
        .statusCode(404);
  }

  @Test
  void revisesTheStepsThatARowHas() throws SQLException {
    api.postLines(invitation("1"), answer("1"));
    revise(invitation("1"), answer("1")).body("duplicates", is(2));
    revise(api.answer("1", 4, "")).body("revised", is(1));
    assertThat(held("1"))
        .hasSize(3)
        .first()
        .isEqualTo("3|4|2026-03-01 03:30:00|2026-02-28|calm|i|t");
    revise(api.invitation("1", "").replace("2026-03-01T03:30", "2026-03-01T12:00"))
        .body("revised", is(1));
    assertThat(held("1")).first().isEqualTo("4|4|2026-03-01 12:00:00|2026-03-01|calm|i|t");
    revise(api.invitation("1", "").replace("2026-03-01", "2026-03-03"))
        .body("problems[0].code", is("CONFLICTING_DUPLICATE"));
    revise(invitation("new"), answer("new"), api.answer("new", 2, "")).body("revised", is(2));
    assertThat(held("new")).hasSize(3).first().asString().startsWith("3|2|");
    revise(api.answer("late", 4, ""), api.answer("late", 4, "").replace("-02T10", "-04T10"));
    assertThat(held("late")).first().isEqualTo("2|4|2026-03-04|f");
  }

  @Test
  void beginsAnewAfterAWithdrawal() throws SQLException {
    api.postLines(invitation("1"), answer("1"));
    io.cxrating.TestApi.admin().delete(api.path("1") + "?reason=test").then().statusCode(200);
    AnswerApi.counts(api.postLines(api.answer("1", 3, "")), 1, 0, 0);
    assertThat(held("1")).hasSize(4).first().isEqualTo("4|3|2026-03-02|f");
    AnswerApi.counts(api.postLines(api.answer("1", 3, ""), answer("1")), 0, 1, 1);
    AnswerApi.counts(api.postLines(invitation("1")), 1, 0, 0);
    assertThat(held("1")).first().isEqualTo("5|3|2026-03-01 03:30:00|2026-02-28|i|t");
    io.cxrating.TestApi.admin().delete(api.path("1") + "?reason=test").then().statusCode(200);
    AnswerApi.counts(api.postLines(answer("1"), invitation("1"), answer("1")), 2, 1, 0);
    assertThat(held("1")).first().isEqualTo("8|9|2026-03-01 03:30:00|2026-02-28|calm|i|t");
  }

  private io.restassured.response.ValidatableResponse revise(String... rows) {
    return api.post(
        io.cxrating.intake.IntakeAnswer.NDJSON, String.join("\n", rows), "?onConflict=revise");
  }

  /**
   * Every answer is accepted once, whichever writer is first, and each writer gets the correct
   * result.
   */
  @Test
  void concurrentPostsEndInTheSameState() throws Exception {
    long seed = System.nanoTime();
    System.out.println("AnswerMergeTest seed " + seed);
    int keys = 60;
    CyclicBarrier start = new CyclicBarrier(8);
    List<Callable<int[]>> posts = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      Random random = new Random(seed + thread);
      posts.add(
          () -> {
            List<String> rows = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
              rows.add(invitation("k" + key));
              rows.add(answer("k" + key));
            }
            Collections.shuffle(rows, random);
            start.await();
            var report = api.postLines(rows.toArray(String[]::new)).extract().jsonPath();
            return new int[] {report.getInt("accepted"), report.getInt("rejected")};
          });
    }
    int accepted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<int[]> counts : threads.invokeAll(posts)) {
        accepted += counts.get()[0];
        assertThat(counts.get()[1]).isZero();
      }
    }
    assertThat(accepted).as("seed %d", seed).isEqualTo(2 * keys);
    for (int key = 0; key < keys; key++) {
      assertThat(held("k" + key))
          .hasSize(2)
          .first()
          .isEqualTo("2|9|2026-03-01 03:30:00|2026-02-28|calm|i|t");
    }
  }

  private String invitation(String id) {
    return api.invitation(
        id, ",\"customer\":\"c\",\"interaction\":{\"source\":\"desk\",\"id\":\"i\"}");
  }

  private String answer(String id) {
    return api.answer(id, 9, ",\"category\":\"calm\",\"customer\":\"c\"");
  }

  /** Returns the revisions of a row, the latest first. */
  private List<String> held(String id) throws SQLException {
    return new LedgerSql(ledger).texts(HELD, api.source, id);
  }
}
