package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.comparison.PairedDifferenceEstimator;
import io.cxrating.stats.comparison.PairedDifferenceEstimator.Readings;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interactions of a standard with touchpoints and without criteria have no rating. */
class NoCriteriaTest {
  private static final int CLUSTERS = 40;
  private static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(new double[] {1, 2}, new int[0], new double[0]);

  private static EstimateOptions options(double floor) {
    return new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, floor);
  }

  /** Three interactions of each of 40 customers, each customer on a separate day. */
  private static SliceSums seen(long from) {
    long[] ids = LongStream.range(from, from + CLUSTERS).toArray();
    long[] interactions = LongStream.range(0, 2L * CLUSTERS).map(i -> 1 + i % 2).toArray();
    long[] none = {};
    ClusterSums clusters =
        new ClusterSums(
            ids, interactions, none, none, new long[CLUSTERS * ClusterSums.SHARE_COLUMNS]);
    PairSums pairs = PairSums.ofMatrices(none, none, none);
    return new SliceSums(2, 0, clusters, clusters, pairs, CustomerCounts.of(CLUSTERS));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.8})
  void countsInteractionsWithoutARating(double floor) {
    RatingEstimate estimate = RatingEstimator.estimate(seen(0), WEIGHTS, options(floor));
    assertThat(estimate.status()).isEqualTo(Status.INSUFFICIENT);
    assertThat(estimate.reasons()).containsExactly(Reason.LOW_COVERAGE);
    assertThat(estimate.sample().interactions()).isEqualTo(3 * CLUSTERS);
    assertThat(estimate.value()).isNaN();
    assertThat(estimate.uncertainty().interval()).isNull();
    assertThat(estimate.observed().share()).isZero();
    assertThat(estimate.observed().bounds()).isEqualTo(new Interval(0, 100));
  }

  @Test
  void returnsNoDataWithoutInteractions() {
    RatingEstimate estimate =
        RatingEstimator.estimate(SliceSums.empty(2, 0), WEIGHTS, options(0.8));
    assertThat(estimate.status()).isEqualTo(Status.INSUFFICIENT);
    assertThat(estimate.reasons()).contains(Reason.NO_DATA);
  }

  @Test
  void mergesAndSubtracts() {
    SliceSums both = seen(0).merge(seen(CLUSTERS));
    assertThat(both.interactions()).isEqualTo(6 * CLUSTERS);
    assertThat(both.without(seen(CLUSTERS))).isEqualTo(seen(0));
    assertThat(seen(0).merge(SliceSums.empty(2, 0))).isEqualTo(seen(0));
  }

  @Test
  void hasNoDifference() {
    ComparisonOptions options = new ComparisonOptions(options(0), 2);
    DifferenceEstimate difference =
        DifferenceEstimator.between(seen(0), seen(CLUSTERS), WEIGHTS, options);
    assertThat(difference.estimated()).isFalse();
    assertThat(difference.reasons()).containsExactly(Reason.LOW_COVERAGE);
    assertThat(difference.common().dropped()).isEmpty();
  }

  @Test
  void hasNoRank() {
    List<SliceSums> units = List.of(seen(0), seen(CLUSTERS));
    for (RankInterval rank : SimultaneousRanks.of(units, WEIGHTS, options(0), 1)) {
      assertThat(rank.ranked()).isFalse();
      assertThat(rank.reasons()).contains(Reason.LOW_COVERAGE);
    }
    UnitDeviations deviations = UnitDeviations.of(units, WEIGHTS, options(0));
    assertThat(deviations.ratings()).isEmpty();
    assertThat(deviations.reasons()).allMatch(why -> why.contains(Reason.LOW_COVERAGE));
  }

  @Test
  void hasNoAdjustedRating() {
    List<SliceSums> a = List.of(seen(0), SliceSums.empty(2, 0));
    List<SliceSums> b = List.of(seen(CLUSTERS), seen(2 * CLUSTERS));
    ComparisonOptions options = new ComparisonOptions(options(0), 2);
    for (DirectStandardisation adjusted :
        List.of(
            DirectStandardisation.of(List.of(a, b), WEIGHTS, options),
            DirectStandardisation.ofPair(a, b, WEIGHTS, options))) {
      assertThat(adjusted.ratings()).containsOnlyNulls();
      assertThat(adjusted.reasons()).allMatch(why -> why.contains(Reason.LOW_COVERAGE));
      assertThat(adjusted.droppedCriteria()).isEmpty();
      assertThat(adjusted.differences()).noneMatch(DifferenceEstimate::estimated);
    }
  }

  @Test
  void rejectsAPairedDifference() {
    assertThatThrownBy(
            () ->
                PairedDifferenceEstimator.estimate(
                    seen(0), new Readings(WEIGHTS, WEIGHTS, new int[0]), options(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
