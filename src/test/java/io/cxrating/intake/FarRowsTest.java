package io.cxrating.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows far from the times of their source are stored with a warning. */
@QuarkusTest
class FarRowsTest {
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 20);

  private static void clean(ValidatableResponse answer, int accepted) {
    RowApi.counts(answer, accepted, 0, 0);
    answer.body("warned", is(0), "warnings", empty(), "warningsTruncated", is(false));
  }

  private static void warned(ValidatableResponse answer, int rows) {
    answer.statusCode(200).body("warned", is(rows), "warnings", hasSize(rows));
  }

  @ParameterizedTest
  @EnumSource
  void storesAFarRowWithAWarning(FarRows.Kind kind) {
    FarRows far = kind.rows();
    List<String> rows = new ArrayList<>(List.of(far.rows("a", AUTUMN, 30)));
    rows.add(7, far.row("old", "1970-01-01"));
    ValidatableResponse answer = far.postLines(rows.toArray(String[]::new));
    warned(answer, 1);
    answer
        .body("accepted", is(31), "rejected", is(0))
        .body("warnings[0].index", is(7), "warnings[0].id", is("old"))
        .body("warnings[0].source", is(far.source), "warnings[0].field", is(far.field))
        .body("warnings[0].code", is("IMPLAUSIBLE_TIME"))
        .body("warnings[0].detail", containsString("1970-01-01"));
    far.get("old").statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void doesNotLearnFromAWrongYear(FarRows.Kind kind) {
    FarRows far = kind.rows();
    clean(far.postLines(far.rows("a", AUTUMN, 10)), 10);
    warned(far.post("application/json", far.row("old", "1970-01-01")), 1);
    warned(far.post("application/json", "[" + far.row("older", "1970-01-02") + "]"), 1);
    warned(far.postAtomically(far.row("b", "2026-11-02"), far.row("oldest", "1970-01-03")), 1);
    clean(far.postLines(far.row("c", "2026-11-03")), 1);
  }

  @Test
  void warnsOfARepeatedRowAndCountsItOnce() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN, 3)), 3);
    for (int i = 0; i < 30; i++) {
      warned(far.postLines(far.row("old", "1970-01-01")), 1);
    }
    warned(far.postLines(far.row("other", "1970-01-01")), 1);
  }

  @Test
  void doesNotWarnOfRejectedOrRolledBackRows() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN, 3)), 3);
    far.postLines(far.row("a0", "1970-01-01"), far.row("b", "2026-11-01"))
        .body("rejected", is(1), "warned", is(0));
    far.postAtomically(far.row("old", "1970-01-01"), "{}").statusCode(422);
    far.get("old").statusCode(404);
  }

  @Test
  void warnsOfACorrectionToAFarDay() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN, 3)), 3);
    far.put("a0", far.row("a0", "1926-09-20"))
        .statusCode(200)
        .body("revision", is(2), "warnings.code", contains("IMPLAUSIBLE_TIME"))
        .body("warnings[0].index", is(0), "warnings[0].id", is("a0"));
    far.put("a0", far.row("a0", "2026-09-20")).statusCode(200).body("warnings", empty());
  }

  @Test
  void acceptsAContinuousHistory() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN, 20)), 20);
    clean(far.postLines(far.rows("past", AUTUMN.minusYears(3), 3 * 365)), 3 * 365);
    FarRows backwards = FarRows.interactions();
    clean(backwards.postLines(backwards.rows("a", AUTUMN, 20)), 20);
    String[] past = backwards.rows("past", AUTUMN.minusYears(3), 3 * 365);
    List<String> latestFirst = Arrays.asList(past).reversed();
    clean(backwards.postLines(latestFirst.toArray(String[]::new)), 3 * 365);
  }

  @Test
  void acceptsTwoYearsOrFourTimesThePostedRange() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", LocalDate.of(2026, 1, 1), 5)), 5);
    warned(far.postLines(far.row("b", "2023-12-31")), 1);
    clean(far.postLines(far.row("c", "2024-01-01")), 1);
    clean(far.postLines(far.row("d", "2016-01-01")), 1);
    warned(far.postLines(far.row("e", "1970-01-01")), 1);
  }

  @Test
  void learnsFromAnArchive() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN, 30)), 30);
    warned(far.postLines(far.rows("archive", LocalDate.of(2012, 1, 1), 25)), 25);
    clean(far.postLines(far.row("more", "2012-03-01")), 1);
    clean(far.postLines(far.row("now", "2026-11-20")), 1);
  }

  @Test
  void recoversFromAWrongFirstRow() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.row("first", "1970-01-01")), 1);
    clean(far.postLines(far.rows("a", AUTUMN, 30)), 30);
    warned(far.postLines(far.row("second", "1970-01-02")), 1);
  }

  @Test
  void trustsTheLaterOfTwoFirstRows() {
    FarRows far = FarRows.interactions();
    warned(far.postLines(far.row("a", "2026-11-01"), far.row("b", "1970-01-01")), 1);
  }

  @Test
  void returnsThousandWarningsAndCountsAll() {
    FarRows far = FarRows.interactions();
    clean(far.postLines(far.rows("a", AUTUMN.minusDays(1_400), 1_400)), 1_400);
    far.postLines(far.rows("old", LocalDate.of(1930, 1, 1), 1_200))
        .body("warned", is(1_200), "warnings", hasSize(1_000), "warningsTruncated", is(true))
        .body("warnings[999].index", is(999));
  }

  @Test
  void keepsARangePerSourceAndKind() {
    FarRows interactions = FarRows.interactions();
    FarRows outcomes = FarRows.Kind.OUTCOME.rows();
    String strange = interactions.row("x", "1980-01-01").replace(interactions.source, "own");
    clean(interactions.postLines(interactions.rows("a", AUTUMN, 5)), 5);
    clean(
        interactions.postLines(
            strange.replace("own", "own-" + interactions.suffix),
            interactions.row("b", "2026-11-01")),
        2);
    clean(
        outcomes.postLines(
            outcomes.row("a", "1980-01-01").replace(outcomes.source, interactions.source)),
        1);
  }

  @Test
  void concurrentWritersOfANewSourceAgree() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      FarRows far = FarRows.interactions();
      try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> posts =
            List.of(
                () -> countWarned(far.postLines(far.rows("a", AUTUMN, 40))),
                () -> countWarned(far.postLines(far.rows("b", AUTUMN.plusDays(5), 30))));
        for (Future<Integer> done : writers.invokeAll(posts)) {
          assertThat(done.get()).isZero();
        }
        posts =
            List.of(
                () -> countWarned(far.postLines(far.row("old", "1970-01-01"))),
                () -> countWarned(far.postLines(far.row("older", "1970-01-02"))));
        for (Future<Integer> done : writers.invokeAll(posts)) {
          assertThat(done.get()).isOne();
        }
      }
    }
  }

  private static int countWarned(ValidatableResponse answer) {
    return answer.statusCode(200).extract().path("warned");
  }
}
