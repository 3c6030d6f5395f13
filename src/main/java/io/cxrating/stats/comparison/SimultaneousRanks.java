package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.MultiplierBootstrap;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Ranks with simultaneous intervals for all true ranks (Mogstad, Romano, Shaikh and Wilhelm 2024):
 * a unit's rank lies between 1 + the number of units that beat it and J − the number of units that
 * it beats, where v beats u if the interval of R_v − R_u lies above 0 at a critical value for the
 * largest of all studentised differences, found by a multiplier bootstrap over customer groups and
 * days.
 */
public final class SimultaneousRanks {

  /** Maximum number of units for pairwise ranks. */
  public static final int MOST_UNITS = 2000;

  private final List<Precision> ratings;
  private final AlignedInfluences aligned;
  private final EstimateOptions options;
  private final AtomicIntegerArray beats;
  private final AtomicIntegerArray beatenBy;

  private SimultaneousRanks(List<Precision> ratings, EstimateOptions options) {
    this.ratings = ratings;
    this.aligned =
        new AlignedInfluences(
            ratings.stream().map(Precision::influence).toList(), options.dayBlocks());
    this.options = options;
    this.beats = new AtomicIntegerArray(ratings.size());
    this.beatenBy = new AtomicIntegerArray(ratings.size());
  }

  /**
   * Ranks units, over the criteria observed in the pooled slice. A unit that lacks one of its
   * touchpoints is not ranked.
   *
   * @param units the slices of the units, without common interactions
   * @param weights the declared weights
   * @param options level, clusters and floor
   * @param seed of the bootstrap; the same seed gives the same intervals
   * @return one entry per unit in the same order
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static List<RankInterval> of(
      List<SliceSums> units, DeclaredWeights weights, EstimateOptions options, long seed) {
    if (units.size() > MOST_UNITS) {
      return Collections.nCopies(units.size(), RankInterval.none(Set.of(Reason.TOO_MANY_UNITS)));
    }
    return of(RankingSet.of(units, weights, options), options, seed);
  }

  static List<RankInterval> of(RankingSet set, EstimateOptions options, long seed) {
    SimultaneousRanks ranks = new SimultaneousRanks(set.ratings(), options);
    ranks.compareAll(seed);
    List<RankInterval> intervals = new ArrayList<>();
    int unit = 0;
    for (Set<Reason> reasons : set.reasons()) {
      intervals.add(reasons.isEmpty() ? ranks.interval(unit++) : RankInterval.none(reasons));
    }
    return intervals;
  }

  private void compareAll(long seed) {
    int count = ratings.size();
    double critical = MultiplierBootstrap.criticalValue(aligned, count, options.confidence(), seed);
    Map<Double, Double> quantiles = new ConcurrentHashMap<>();
    IntStream.range(0, count)
        .parallel()
        .forEach(
            u -> {
              for (int v = 0; v < u; v++) {
                compare(u, v, critical, quantiles);
              }
            });
  }

  private void compare(int u, int v, double critical, Map<Double, Double> quantiles) {
    TwoWayVariance variance =
        TwoWayVariance.of(aligned.difference(u, v), options.clusters(), options.dayBlocks());
    double q =
        quantiles.computeIfAbsent(
            variance.degreesOfFreedom(), df -> StudentT.quantileOfNormal(df, critical));
    boolean higher = ratings.get(u).rating() > ratings.get(v).rating();
    int better = higher ? u : v;
    int worse = higher ? v : u;
    if (new RatingPair(ratings.get(better), ratings.get(worse), variance).isAbove(q)) {
      beats.incrementAndGet(better);
      beatenBy.incrementAndGet(worse);
    }
  }

  private RankInterval interval(int unit) {
    double rating = ratings.get(unit).rating();
    int rank = 1 + (int) ratings.stream().filter(other -> other.rating() > rating).count();
    return new RankInterval(
        true, List.of(), rank, 1 + beatenBy.get(unit), ratings.size() - beats.get(unit));
  }
}
