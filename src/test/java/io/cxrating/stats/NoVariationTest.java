package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.chart.ControlChart;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.discrimination.Auc;
import io.cxrating.stats.discrimination.AucEstimate;
import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.MeasureCurve;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.survey.Retrospection;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.DaySums;
import io.cxrating.stats.variance.Influence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rounding leaves of equal numbers is no variation and no difference. */
class NoVariationTest {
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);

  private record Kind(int bin, boolean achieved) {}

  private static KindRows<Integer> rows(int kinds) {
    KindRows<Integer> rows = new KindRows<>();
    for (int i = 0; i < 41 * kinds; i++) {
      rows.add(i % 31, i % 29, i % kinds);
    }
    return rows;
  }

  @Test
  void aConstantDelayHasNoSlope() {
    KindRows<Integer> rows = rows(11);
    double[] delays = rows.each(kind -> 7 / 24.0);
    double[] scores = rows.each(kind -> kind);
    assertThat(Retrospection.slope(rows.counts(), delays, scores).value()).isNaN();
  }

  @Test
  void aConstantScoreHasTheSlopeZero() {
    KindRows<Integer> rows = rows(11);
    double[] delays = rows.each(kind -> kind / 24.0);
    double[] scores = rows.each(kind -> 0.1);
    LinearEstimate slope = Retrospection.slope(rows.counts(), delays, scores).estimate(OPTIONS);
    assertThat(slope.value()).isZero();
    assertThat(slope.pValue()).isEqualTo(1);
  }

  @Test
  void theMeanOfEqualValuesHasNoError() {
    for (int kinds = 1; kinds < 50; kinds++) {
      KindRows<Integer> rows = rows(kinds);
      double[] values = rows.each(kind -> 0.1);
      double[] weights = rows.each(kind -> 1 / (3.0 + kind));
      LinearEstimate mean = KindStatistic.mean(rows.counts(), values, weights).estimate(OPTIONS);
      assertThat(mean.value()).isEqualTo(0.1);
      assertThat(mean.error().value()).isZero();
    }
  }

  @Test
  void equalWeightsMakeNoDifference() {
    for (int kinds = 2; kinds < 50; kinds++) {
      KindRows<Integer> rows = rows(kinds);
      double[] values = rows.each(kind -> kind / 10.0);
      double[] weights = rows.each(kind -> 1 / 0.3);
      KindStatistic plain = KindStatistic.mean(rows.counts(), values);
      KindStatistic weighted = KindStatistic.mean(rows.counts(), values, weights);
      LinearEstimate difference = weighted.minus(plain, rows.counts()).estimate(OPTIONS);
      assertThat(difference.value()).isZero();
      assertThat(difference.pValue()).isEqualTo(1);
    }
  }

  /** Every row of one unit is three rows of the other: the ratings are equal. */
  @Test
  void repeatedRowsAreNotDistinguishable() {
    DeclaredWeights weights =
        new DeclaredWeights(new double[] {1, 3}, new int[] {0, 1}, new double[] {1, 1});
    TallyBuilder once = new TallyBuilder(2, 0, 1);
    TallyBuilder thrice = new TallyBuilder(2, 0, 1);
    for (int i = 0; i < 300; i++) {
      for (int k = 0; k < 3; k++) {
        thrice.add(i % 60, i % 25, i % 2, i % 7 % 3, i % 5 % 3);
      }
      once.add(i % 60, i % 25, i % 2, i % 7 % 3, i % 5 % 3);
    }
    DifferenceEstimate difference =
        DifferenceEstimator.between(
            once.build(), thrice.build(), weights, new ComparisonOptions(OPTIONS, 0.001));
    assertThat(difference.difference()).isCloseTo(0, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(1, within(1e-6));
    assertThat(difference.equivalencePValue()).isGreaterThan(0.05);
  }

  @Test
  void aFlatSeriesHasNoControlLimits() {
    double[] ratings = new double[20];
    Arrays.setAll(ratings, t -> 75 + (t < 10 ? 0 : Math.ulp(75.0)));
    double[] sizes = new double[20];
    Arrays.fill(sizes, 400);
    assertThat(ControlChart.of(75, ratings, sizes).reasons()).containsExactly(Reason.NO_VARIATION);
  }

  /** The same week eight times. */
  @Test
  void aPatternOfWeekdaysLeavesNothing() {
    long[] days = new long[56];
    double[] sums = new double[56];
    double[] week = {0.1, -0.3, 0.7, -0.9, 0.2, 0.3, -0.1};
    for (int d = 0; d < days.length; d++) {
      days[d] = d;
      sums[d] = week[d % 7] / 3;
    }
    Influence z = new Influence(days, sums, days, sums, 1, 56);
    assertThat(DaySums.of(z, false).z()).containsOnly(0);
  }

  /** The third criterion is met where the first two are not, and weighs as much as both. */
  @Test
  void criteriaThatCancelHaveNoInfluence() {
    DeclaredWeights weights =
        new DeclaredWeights(new double[] {1}, new int[] {0, 0, 0}, new double[] {0.1, 0.2, 0.3});
    TallyBuilder rows = new TallyBuilder(1, 0, 0, 0);
    for (int i = 0; i < 300; i++) {
      int met = i % 7 % 3;
      rows.add(i % 60, i % 25, 0, met, met, 2 - met);
    }
    Composite composite = Composite.of(rows.build(), weights);
    Influence influence = Influence.of(rows.build(), composite);
    assertThat(influence.byGroup()).containsOnly(0);
    assertThat(influence.byDay()).containsOnly(0);
  }

  /** Both scores separate the outcomes, one of them with ties. */
  @Test
  void equalAreasDoNotDiffer() {
    KindRows<Integer> rows = rows(98);
    boolean[] achieved = new boolean[98];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = rows.kinds().get(kind) >= 49;
    }
    double[] untied = rows.each(kind -> kind);
    double[] tied = rows.each(kind -> kind < 49 ? 0 : 1 + kind % 2);
    AucEstimate difference = Auc.difference(rows.counts(), untied, tied, achieved);
    assertThat(difference.value()).isZero();
    assertThat(difference.pValue(0)).isEqualTo(1);
    assertThat(Auc.of(rows.counts(), untied, achieved).value()).isEqualTo(1);
  }

  /** Every customer achieves a third of the outcomes at every value. */
  @Test
  void anIndependentOutcomeDoesNotChange() {
    KindRows<Kind> rows = new KindRows<>();
    for (int i = 0; i < 40 * 15; i++) {
      rows.add(i / 15, i % 20, new Kind(i % 15 / 3, i % 3 == 0));
    }
    double[] values = {0.1, 0.2, 0.3, 0.7, 1.3};
    List<Kind> kinds = rows.kinds();
    boolean[] achieved = new boolean[kinds.size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = kinds.get(kind).achieved();
    }
    MeasureBins bins =
        new MeasureBins(
            values,
            values,
            values,
            kinds.stream().mapToInt(Kind::bin).toArray(),
            achieved,
            rows.counts());
    MeasureCurve curve = MeasureCurve.of(bins, OPTIONS);
    assertThat(curve.pValue()).isEqualTo(1);
  }
}
