package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Slices without a valid rating have a status and reasons. */
class DegenerateSliceTest {

  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);
  private static final DeclaredWeights ONE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
  private static final int UNOBSERVED = TallyBuilder.UNOBSERVED;

  private static RatingEstimate estimate(
      int rows, IntToLongFunction group, IntToLongFunction day, IntFunction<Integer> halves) {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < rows; i++) {
      builder.add(group.applyAsLong(i), day.applyAsLong(i), 0, halves.apply(i));
    }
    return RatingEstimator.estimate(builder.build(), ONE, OPTIONS);
  }

  @Test
  void anEmptySliceHasNoData() {
    RatingEstimate estimate = RatingEstimator.estimate(SliceSums.empty(1, 1), ONE, OPTIONS);
    assertThat(estimate.status()).isEqualTo(Status.INSUFFICIENT);
    assertThat(estimate.reasons()).containsExactly(Reason.NO_DATA);
    assertThat(estimate.value()).isNaN();
    assertThat(estimate.observed().share()).isZero();
    assertThat(estimate.observed().bounds()).isEqualTo(new Interval(0, 100));
  }

  @Test
  void aSliceWithoutObservationsHasLowCoverage() {
    RatingEstimate estimate = estimate(3000, i -> i % 90, i -> i % 40, i -> UNOBSERVED);
    assertThat(estimate.status()).isEqualTo(Status.INSUFFICIENT);
    assertThat(estimate.reasons()).containsExactly(Reason.LOW_COVERAGE);
    assertThat(estimate.sample().interactions()).isEqualTo(3000);
    assertThat(estimate.sample().groups()).isEqualTo(90);
  }

  @Test
  void noObservationIsInsufficientEvenWithoutAFloor() {
    SliceSums sums = new TallyBuilder(1, 0).add(1, 1, 0, UNOBSERVED).build();
    EstimateOptions noFloor = new EstimateOptions(0.95, Clusters.INTERACTION, false, 0);
    assertThat(RatingEstimator.estimate(sums, ONE, noFloor).reasons())
        .contains(Reason.LOW_COVERAGE);
  }

  @Test
  void tenMissesAreNotFew() {
    for (int rows = 60; rows < 110; rows++) {
      RatingEstimate estimate = estimate(rows, i -> i, i -> i % 50, i -> i < 10 ? 0 : 2);
      assertThat(estimate.reasons()).as("%d rows", rows).doesNotContain(Reason.FEW_MISSES);
      RatingEstimate nine = estimate(rows, i -> i, i -> i % 50, i -> i < 9 ? 0 : 2);
      assertThat(nine.reasons()).as("%d rows", rows).contains(Reason.FEW_MISSES);
    }
  }

  @Test
  void coverageEqualToTheFloorSuffices() {
    DeclaredWeights weights =
        new DeclaredWeights(
            new double[] {1, 1.1}, new int[] {0, 0, 0, 1, 1}, new double[] {.1, .2, .3, .7, .1});
    TallyBuilder builder = new TallyBuilder(2, 0, 0, 0, 1, 1);
    for (int i = 0; i < 400; i++) {
      int seen = i % 5 == 0 ? UNOBSERVED : i % 4 == 0 ? 0 : 2;
      builder.add(i, i % 50, i / 5 % 2, seen, seen, seen, seen, seen);
    }
    RatingEstimate estimate = RatingEstimator.estimate(builder.build(), weights, OPTIONS);
    assertThat(estimate.observed().share()).isCloseTo(0.8, within(1e-12));
    assertThat(estimate.reasons()).doesNotContain(Reason.LOW_COVERAGE);
  }

  @Test
  void oneCustomerIsInsufficient() {
    RatingEstimate estimate = estimate(3000, i -> 7, i -> i % 40, i -> i % 3);
    assertThat(estimate.status()).isEqualTo(Status.INSUFFICIENT);
    assertThat(estimate.reasons()).containsExactly(Reason.FEW_CUSTOMERS);
  }

  @Test
  void oneDayUsesOnlyCustomerClusters() {
    RatingEstimate estimate = estimate(3000, i -> i % 90, i -> 20_000, i -> i % 7 % 3);
    assertThat(estimate.status()).isEqualTo(Status.PROVISIONAL);
    assertThat(estimate.reasons()).containsExactly(Reason.FEW_DAYS);
    assertThat(estimate.uncertainty().error().clusters()).containsExactly("customer");
    // 90 customers with nearly equal misses: K - 1
    assertThat(estimate.uncertainty().error().degreesOfFreedom()).isCloseTo(88.88, within(0.01));
  }

  @Test
  void aPerfectSliceHasALowerLimitBelowTheMaximum() {
    RatingEstimate estimate = estimate(100_000, i -> i % 128, i -> i % 90, i -> 2);
    assertThat(estimate.value()).isEqualTo(100.0);
    assertThat(estimate.uncertainty().interval().upper()).isEqualTo(100.0);
    assertThat(estimate.uncertainty().interval().lower()).isBetween(96.0, 97.5);
    // 9000 ln(1 + 128/9000)
    assertThat(estimate.uncertainty().effectiveSampleSize()).isCloseTo(127.098317, within(1e-6));
    assertThat(estimate.reasons()).isEmpty();
    assertThat(estimate.status()).isEqualTo(Status.RELIABLE);
    assertThat(estimate.shares().great().share()).isEqualTo(1.0);
    assertThat(estimate.uncertainty().error().value()).isZero();
    assertThat(estimate.uncertainty().designEffect()).isEqualTo(1.0);
  }

  @Test
  void clustersLimitTheCertaintyOfAPerfectSlice() {
    RatingEstimate year = estimate(20_000, i -> i, i -> i % 365, i -> 2);
    assertThat(year.status()).isEqualTo(Status.RELIABLE);
    assertThat(year.uncertainty().interval().lower()).isBetween(99.97, 99.98);
    RatingEstimate month = estimate(20_000, i -> i, i -> i % 30, i -> 2);
    // 3000 ln(1 + 20000/3000), with t of 29 degrees of freedom
    assertThat(month.uncertainty().effectiveSampleSize()).isCloseTo(6110.6, within(0.1));
    assertThat(month.uncertainty().interval().lower()).isBetween(99.92, 99.94);
    EstimateOptions byCustomer = new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0.8);
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < 20_000; i++) {
      builder.add(i, i % 30, 0, 2);
    }
    RatingEstimate customers = RatingEstimator.estimate(builder.build(), ONE, byCustomer);
    assertThat(customers.uncertainty().effectiveSampleSize()).isEqualTo(20_000);
    assertThat(customers.uncertainty().interval().lower()).isBetween(99.980, 99.981);
  }

  @Test
  void aRarelyObservedPerfectCriterionWidensTheInterval() {
    DeclaredWeights halves =
        new DeclaredWeights(new double[] {1}, new int[] {0, 0}, new double[] {1, 1});
    TallyBuilder builder = new TallyBuilder(1, 0, 0);
    for (int i = 0; i < 20_000; i++) {
      builder.add(i, i % 365, 0, 2, i % 200 == 0 ? 2 : UNOBSERVED);
    }
    EstimateOptions sparse = new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
    RatingEstimate estimate = RatingEstimator.estimate(builder.build(), halves, sparse);
    assertThat(estimate.value()).isEqualTo(100.0);
    // 100 customers on 73 days have half of the points
    assertThat(estimate.uncertainty().effectiveSampleSize())
        .isCloseTo(2 * 7300 * Math.log1p(100 / 7300.0), within(1e-6));
  }

  @Test
  void oneMissChangesTheIntervalLittle() {
    RatingEstimate all = estimate(100_000, i -> i % 128, i -> i % 90, i -> 2);
    RatingEstimate one = estimate(100_000, i -> i % 128, i -> i % 90, i -> i == 5 ? 0 : 2);
    assertThat(one.reasons()).contains(Reason.FEW_MISSES);
    assertThat(
            Math.abs(one.uncertainty().interval().lower() - all.uncertainty().interval().lower()))
        .isLessThan(1);
  }

  @Test
  void aSliceOfMissesHasAnUpperLimitAboveZero() {
    RatingEstimate estimate = estimate(5000, i -> i % 128, i -> i % 90, i -> 0);
    assertThat(estimate.value()).isZero();
    assertThat(estimate.uncertainty().interval().lower()).isZero();
    assertThat(estimate.uncertainty().interval().upper()).isBetween(2.5, 4.0);
    assertThat(estimate.reasons()).isEmpty();
  }

  @Test
  void reportsRareResultsAndConcentration() {
    RatingEstimate fewMet = estimate(100_000, i -> i % 128, i -> i % 90, i -> i < 5 ? 2 : 0);
    assertThat(fewMet.reasons())
        .contains(Reason.FEW_SUCCESSES)
        .doesNotContain(Reason.FEW_MISSES, Reason.CONCENTRATED);
    RatingEstimate oneCustomer =
        estimate(100_000, i -> i % 128, i -> i % 90, i -> i % 128 == 7 ? 0 : 2);
    assertThat(oneCustomer.reasons())
        .contains(Reason.CONCENTRATED)
        .doesNotContain(Reason.FEW_MISSES, Reason.FEW_SUCCESSES);
  }

  @Test
  void aToleratedSliceHasAFiniteInterval() {
    RatingEstimate estimate = estimate(5000, i -> i % 100, i -> i % 90, i -> 1);
    assertThat(estimate.value()).isEqualTo(50.0);
    // 9000 ln(1 + 100/9000)
    assertThat(estimate.uncertainty().effectiveSampleSize()).isCloseTo(99.448526, within(1e-6));
    assertThat(estimate.uncertainty().interval().lower()).isBetween(39.0, 41.0);
    assertThat(estimate.shares().great().share()).isZero();
  }

  @Test
  void aShareWithoutADenominatorIsAbsent() {
    DeclaredWeights two =
        new DeclaredWeights(new double[] {1}, new int[] {0, 0}, new double[] {1, 9});
    TallyBuilder builder = new TallyBuilder(1, 0, 0);
    for (int i = 0; i < 900; i++) {
      builder.add(i % 90, i % 30, 0, UNOBSERVED, i % 4 == 0 ? 0 : 2);
    }
    RatingEstimate estimate = RatingEstimator.estimate(builder.build(), two, OPTIONS);
    assertThat(estimate.shares().essentials()).isNull();
    assertThat(estimate.shares().great().share()).isEqualTo(0.75);
    assertThat(estimate.criteria().attainment()[0]).isNaN();
    assertThat(estimate.criteria().contributions()[0]).isZero();
    assertThat(estimate.observed().share()).isEqualTo(0.9);
  }

  @Test
  void aTouchpointOfFewMetRowsDoesNotNarrowTheInterval() {
    DeclaredWeights halfHalf =
        new DeclaredWeights(new double[] {1, 1}, new int[] {0, 1}, new double[] {1, 1});
    TallyBuilder builder = new TallyBuilder(2, 0, 1);
    for (int i = 0; i < 5000; i++) {
      builder.add(i % 128, i % 30, 0, i % 4 == 0 ? 0 : 2, UNOBSERVED);
    }
    for (int i = 0; i < 5; i++) {
      builder.add(i, i, 1, UNOBSERVED, 2);
    }
    RatingEstimate estimate = RatingEstimator.estimate(builder.build(), halfHalf, OPTIONS);
    assertThat(estimate.reasons()).contains(Reason.SPARSE_TOUCHPOINT);
    assertThat(estimate.uncertainty().interval().width()).isGreaterThan(20);
  }

  @Test
  void aSparseTouchpointMakesTheRatingProvisional() {
    RatingEstimate allowed = estimateWithASideTouchpoint(60);
    assertThat(allowed.reasons()).containsExactly(Reason.SPARSE_TOUCHPOINT);
    assertThat(allowed.status()).isEqualTo(Status.PROVISIONAL);
    assertThat(estimateWithASideTouchpoint(1200).status()).isEqualTo(Status.RELIABLE);
  }

  /** 3,000 customers with 31 misses; some visit a second touchpoint without misses. */
  private static RatingEstimate estimateWithASideTouchpoint(int visits) {
    DeclaredWeights thirds =
        new DeclaredWeights(new double[] {2, 1}, new int[] {0, 1}, new double[] {1, 1});
    TallyBuilder builder = new TallyBuilder(2, 0, 1);
    for (int i = 0; i < 3000; i++) {
      builder.add(i, i % 90, 0, i % 97 == 0 ? 0 : 2, UNOBSERVED);
    }
    for (int i = 0; i < visits; i++) {
      builder.add(i, i % 90, 1, UNOBSERVED, 2);
    }
    return RatingEstimator.estimate(builder.build(), thirds, OPTIONS);
  }

  @Test
  void reportsAutocorrelatedDays() {
    RatingEstimate runs = estimate(9000, i -> i % 100, i -> i % 90, i -> i % 90 / 15 % 2 * 2);
    assertThat(runs.reasons()).contains(Reason.AUTOCORRELATED_DAYS);
    assertThat(runs.status()).isEqualTo(Status.PROVISIONAL);
    RatingEstimate alternating = estimate(9000, i -> i % 100, i -> i % 90, i -> i % 2 * 2);
    assertThat(alternating.reasons()).doesNotContain(Reason.AUTOCORRELATED_DAYS);
  }

  @Test
  void autocorrelationIncreasesTheStandardError() {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < 9100; i++) {
      builder.add(i % 100, i % 91, 0, "0010111011001".charAt(i % 91 / 7) == '0' ? 0 : 2);
    }
    EstimateOptions days = new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0.8);
    RatingEstimate following = RatingEstimator.estimate(builder.build(), ONE, OPTIONS);
    RatingEstimate byDay = RatingEstimator.estimate(builder.build(), ONE, days);
    assertThat(following.uncertainty().error().value())
        .isGreaterThan(2 * byDay.uncertainty().error().value());
  }

  @Test
  void monitoringRequiresFifteenDays() {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < 1400; i++) {
      builder.add(i % 100, i % 14, 0, i % 3);
    }
    assertThat(ConfidenceSequence.interval(builder.build(), ONE, OPTIONS, 5000)).isEmpty();
    builder.add(1, 14, 0, 2);
    Interval interval =
        ConfidenceSequence.interval(builder.build(), ONE, OPTIONS, 5000).orElseThrow();
    RatingEstimate once = RatingEstimator.estimate(builder.build(), ONE, OPTIONS);
    assertThat(interval.width()).isGreaterThan(once.uncertainty().interval().width());
    assertThat(interval.contains(once.value())).isTrue();
  }

  @Test
  void rejectsContradictorySums() {
    long[] one = {1};
    assertThatThrownBy(() -> new ClusterSums(one, one, new long[] {3}, one, new long[4]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusterSums(new long[] {2, 1}, one, one, one, new long[8]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new DeclaredWeights(new double[] {Double.NaN}, new int[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EstimateOptions(Double.NaN, Clusters.CUSTOMER, true, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
