package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Checks reasons in place of numbers for data without information. */
class DegenerateEvidenceTest {
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0);
  private static final int ROWS = 600;

  private final SplittableRandom random = new SplittableRandom(20261122);

  private TouchpointEvidence evidence(
      int groups, IntPredicate achieved, IntUnaryOperator... criteria) {
    OutcomeRows rows = new OutcomeRows();
    for (int i = 0; i < ROWS; i++) {
      int[] halves = new int[criteria.length];
      for (int c = 0; c < halves.length; c++) {
        halves[c] = criteria[c].applyAsInt(i);
      }
      rows.add(i % groups, 0, 0, 0, achieved.test(i), halves);
    }
    OutcomeKinds kinds = rows.kinds();
    double[] weights = new double[criteria.length];
    java.util.Arrays.fill(weights, 1);
    return EvidenceEstimator.estimate(kinds, kinds.at(0), weights, OPTIONS);
  }

  private boolean half(int row) {
    return random.nextBoolean();
  }

  private static int everyThird(int row) {
    return row / 50 % 3 == 0 ? 2 : 0;
  }

  private static void tooFew(TouchpointEvidence evidence, int criterion, Reason reason) {
    CriterionEvidence one = evidence.criteria().get(criterion);
    assertThat(one.reasons()).contains(reason);
    assertThat(one.adjusted()).isNull();
    assertThat(one.weight().evidenced()).isNaN();
    assertThat(verdicts(evidence).get(criterion)).isEqualTo(EvidenceVerdict.TOO_FEW);
  }

  private static List<EvidenceVerdict> verdicts(TouchpointEvidence evidence) {
    return JudgedEvidence.of(List.of(evidence), 0.95).getFirst().stream()
        .map(JudgedEvidence::verdict)
        .toList();
  }

  @Test
  void aConstantCriterionHasAReason() {
    TouchpointEvidence evidence =
        evidence(100, this::half, row -> 2, row -> 0, DegenerateEvidenceTest::everyThird);
    for (int c = 0; c < 2; c++) {
      tooFew(evidence, c, Reason.CONSTANT_CRITERION);
      assertThat(evidence.criteria().get(c).crude().riskDifference()).isNull();
    }
    assertThat(evidence.criteria().get(2).adjusted()).isNotNull();
    assertThat(evidence.criteria().getFirst().attainment()).isEqualTo(1);
  }

  @Test
  void toleratedCountsAsNotMet() {
    TouchpointEvidence evidence = evidence(100, this::half, row -> 1);
    tooFew(evidence, 0, Reason.CONSTANT_CRITERION);
    assertThat(evidence.criteria().getFirst().attainment()).isEqualTo(0.5);
    assertThat(evidence.criteria().getFirst().crude().rateMet()).isNaN();
  }

  @Test
  void aConstantOutcomeHasAReason() {
    for (boolean all : new boolean[] {true, false}) {
      TouchpointEvidence evidence = evidence(100, row -> all, DegenerateEvidenceTest::everyThird);
      tooFew(evidence, 0, Reason.ONE_SIDED_OUTCOME);
      assertThat(evidence.unexplained()).isNaN();
    }
  }

  @Test
  void aRareOutcomeNeedsTenEventsPerCriterion() {
    IntUnaryOperator other = row -> row / 20 % 2 == 0 ? 2 : 0;
    TouchpointEvidence rare =
        evidence(100, row -> row % 40 == 0, DegenerateEvidenceTest::everyThird, other);
    tooFew(rare, 0, Reason.RARE_OUTCOME);
    TouchpointEvidence enough = evidence(100, row -> row % 5 == 0, other);
    assertThat(enough.reasons()).doesNotContain(Reason.RARE_OUTCOME);
  }

  @Test
  void anEmptyCellAffectsOnlyItsCriterion() {
    IntUnaryOperator telling = row -> row % 4 == 0 ? 2 : 0;
    TouchpointEvidence evidence =
        evidence(
            100,
            row -> row % 4 == 0 || random.nextBoolean(),
            telling,
            DegenerateEvidenceTest::everyThird);
    tooFew(evidence, 0, Reason.EMPTY_CELL);
    assertThat(evidence.criteria().getFirst().reasons()).contains(Reason.SEPARATION);
    assertThat(evidence.reasons()).contains(Reason.SEPARATION);
    assertThat(evidence.criteria().get(1).adjusted()).isNotNull();
    assertThat(evidence.criteria().get(1).adjusted().value()).isBetween(-1.5, 1.5);
  }

  @Test
  void jointlySeparatingCriteriaHaveAReason() {
    IntUnaryOperator one = row -> row % 2 == 0 ? 2 : 0;
    IntUnaryOperator other = row -> row / 2 % 2 == 0 ? 2 : 0;
    TouchpointEvidence evidence = evidence(100, row -> row % 4 == 0, one, other);
    for (int c = 0; c < 2; c++) {
      tooFew(evidence, c, Reason.SEPARATION);
    }
  }

  @Test
  void fewEventsInACellHaveAReason() {
    TouchpointEvidence evidence = evidence(100, row -> row % 2 == 0, row -> row < 8 ? 2 : 0);
    tooFew(evidence, 0, Reason.FEW_EVENTS);
    assertThat(evidence.criteria().getFirst().crude().riskDifference()).isNull();
  }

  @Test
  void fewCustomersHaveAReason() {
    tooFew(evidence(9, this::half, row -> row / 9 % 2 * 2), 0, Reason.FEW_CUSTOMERS);
    tooFew(evidence(100, this::half, row -> row % 100 < 7 ? 2 : 0), 0, Reason.FEW_CUSTOMERS);
  }

  @Test
  void excludesARarelyObservedCriterionFromTheModel() {
    TouchpointEvidence evidence =
        evidence(
            100,
            this::half,
            row -> row % 3 == 0 ? row / 3 % 2 * 2 : -1,
            DegenerateEvidenceTest::everyThird,
            row -> -1);
    tooFew(evidence, 0, Reason.LOW_COVERAGE);
    assertThat(evidence.criteria().getFirst().crude().riskDifference()).isNotNull();
    assertThat(evidence.complete()).isEqualTo(ROWS);
    tooFew(evidence, 2, Reason.NO_DATA);
    assertThat(evidence.criteria().get(2).attainment()).isNaN();
  }

  @Test
  void reportsIncompleteInteractions() {
    TouchpointEvidence evidence =
        evidence(
            100,
            this::half,
            row -> row % 10 < 6 ? row / 10 % 2 * 2 : -1,
            row -> row % 10 >= 4 ? row / 20 % 2 * 2 : -1);
    assertThat(evidence.droppedShare()).isCloseTo(0.8, within(1e-12));
    assertThat(evidence.reasons()).contains(Reason.INCOMPLETE);
  }

  @Test
  void markASecondIdenticalCriterionAsRedundant() {
    IntUnaryOperator met = row -> row / 3 % 2 * 2;
    TouchpointEvidence evidence =
        evidence(100, row -> random.nextDouble() < (row / 3 % 2 == 1 ? 0.7 : 0.3), met, met);
    assertThat(verdicts(evidence))
        .containsExactly(EvidenceVerdict.ASSOCIATED, EvidenceVerdict.REDUNDANT);
    assertThat(evidence.criteria().get(1).reasons()).contains(Reason.REPEATS_OTHERS);
    assertThat(JudgedEvidence.of(List.of(evidence), 0.95).getFirst().get(1).redundantWith())
        .containsExactly(0);
  }

  @Test
  void noRowsAreNoData() {
    OutcomeKinds none =
        new OutcomeKinds(
            new int[0],
            new int[0],
            new byte[0][],
            new boolean[0],
            new KindCounts.Builder().build());
    TouchpointEvidence evidence =
        EvidenceEstimator.estimate(none, none.at(0), new double[] {1}, OPTIONS);
    tooFew(evidence, 0, Reason.NO_DATA);
    assertThat(evidence.droppedShare()).isZero();
    assertThat(Prediction.of(none, new double[][] {{1}}, OPTIONS)).isNull();
    MeasureCurve curve =
        MeasureCurve.of(
            new MeasureBins(
                new double[0],
                new double[0],
                new double[0],
                new int[0],
                new boolean[0],
                none.counts()),
            OPTIONS);
    assertThat(curve.reasons()).containsExactly(Reason.NO_DATA);
    assertThat(curve.bins()).isEmpty();
  }

  @Test
  void aCurveOfOneValueOrOneOutcomeHasReasons() {
    KindCounts.Builder counts = new KindCounts.Builder();
    for (int group = 0; group < 40; group++) {
      counts.group(group, 0, 5).group(group, 1, 5);
    }
    counts.day(0, 0, 200).day(0, 1, 200);
    KindCounts both = counts.build();
    MeasureCurve oneValue =
        MeasureCurve.of(
            new MeasureBins(
                new double[] {3},
                new double[] {3},
                new double[] {3},
                new int[] {0, 0},
                new boolean[] {true, false},
                both),
            OPTIONS);
    assertThat(oneValue.reasons()).containsExactly(Reason.NO_VARIATION);
    assertThat(oneValue.changePoint()).isNull();
    assertThat(oneValue.bins()).hasSize(1);
    MeasureCurve oneOutcome =
        MeasureCurve.of(
            new MeasureBins(
                new double[] {1, 2},
                new double[] {1, 2},
                new double[] {1, 2},
                new int[] {0, 1},
                new boolean[] {true, true},
                both),
            OPTIONS);
    assertThat(oneOutcome.reasons()).containsExactly(Reason.NO_VARIATION, Reason.ONE_SIDED_OUTCOME);
    assertThat(oneOutcome.bins()).allSatisfy(bin -> assertThat(bin.isotonic()).isEqualTo(1));
  }

  @Test
  void poolsAdjacentViolators() {
    assertThat(Isotonic.fit(new double[] {1, 3, 2, 4}, new double[] {1, 1, 3, 1}, true))
        .containsExactly(new double[] {1, 2.25, 2.25, 4}, within(1e-12));
    assertThat(Isotonic.fit(new double[] {1, 3, 2, 4}, new double[] {1, 1, 1, 1}, false))
        .containsExactly(new double[] {2.5, 2.5, 2.5, 2.5}, within(1e-12));
    assertThat(Isotonic.fit(new double[0], new double[0], true)).isEmpty();
  }
}
