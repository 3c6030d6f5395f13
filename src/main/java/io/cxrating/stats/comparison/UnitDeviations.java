package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.ClusterSquares;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ratings of units with the variance of their difference from the units' mean, V_u = V(R_u − R̄):
 * the effect of a day on all units cancels. Shrinkage and funnel use these ratings and variances.
 *
 * @param reasons one list per unit: why it is excluded; empty if it is included
 * @param ratings R_u in points, of the included units, in their order
 * @param variances V_u > 0 in squared points, at least the variance that each effective sample size
 *     implies
 * @param degreesOfFreedom of each rating, at least 1
 */
public record UnitDeviations(
    List<List<Reason>> reasons, double[] ratings, double[] variances, double[] degreesOfFreedom) {

  /** Copies lists and arrays. */
  public UnitDeviations {
    reasons = reasons.stream().map(List::copyOf).toList();
    ratings = ratings.clone();
    variances = variances.clone();
    degreesOfFreedom = degreesOfFreedom.clone();
  }

  /**
   * Deviations of units rated over the touchpoints of the pooled slice.
   *
   * @param units the slices, without common interactions
   * @param weights the declared weights
   * @param options level, clusters and floor
   * @return ratings and variances of the units that can be rated
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static UnitDeviations of(
      List<SliceSums> units, DeclaredWeights weights, EstimateOptions options) {
    return of(RankingSet.of(units, weights, options), options);
  }

  static UnitDeviations of(RankingSet set, EstimateOptions options) {
    List<Precision> ratings = set.ratings();
    AlignedInfluences aligned =
        new AlignedInfluences(
            ratings.stream().map(Precision::influence).toList(), options.dayBlocks());
    double[] variances =
        IntStream.range(0, ratings.size())
            .mapToDouble(
                u -> variance(squares(aligned, u, ratings, options), ratings.get(u), options))
            .toArray();
    return new UnitDeviations(
        set.reasons().stream().map((Set<Reason> reasons) -> List.copyOf(reasons)).toList(),
        ratings.stream().mapToDouble(Precision::rating).toArray(),
        variances,
        ratings.stream().mapToDouble(rating -> Math.max(1, rating.degreesOfFreedom())).toArray());
  }

  /** A single unit equals the mean, so its own variance is used as V_u. */
  private static ClusterSquares squares(
      AlignedInfluences aligned, int unit, List<Precision> ratings, EstimateOptions options) {
    return ratings.size() == 1
        ? ClusterSquares.of(ratings.getFirst().influence(), options.dayBlocks())
        : aligned.aroundMean(unit);
  }

  private static double variance(
      ClusterSquares squares, Precision rating, EstimateOptions options) {
    return TwoWayVariance.of(squares, options.clusters(), options.dayBlocks()).valueOrByRow()
        + RatingPair.shortfall(rating, rating.quantile());
  }

  /**
   * The unweighted mean of the ratings.
   *
   * @return R̄ in points; NaN if no unit is included
   */
  public double mean() {
    return Arrays.stream(ratings).average().orElse(Double.NaN);
  }

  /**
   * t tests of R_u − R̄: whether each unit differs significantly from the mean.
   *
   * @return two-sided p values, not corrected for multiple tests
   */
  public double[] pValues() {
    double mean = mean();
    return IntStream.range(0, ratings.length)
        .mapToDouble(
            u -> {
              double t = Math.abs(ratings[u] - mean) / Math.sqrt(variances[u]);
              return Math.min(1, 2 * StudentT.upperTail(t, degreesOfFreedom[u]));
            })
        .toArray();
  }

  /**
   * Ratings.
   *
   * @return a copy, in points
   */
  @Override
  public double[] ratings() {
    return ratings.clone();
  }

  /**
   * Variances.
   *
   * @return a copy, in squared points
   */
  @Override
  public double[] variances() {
    return variances.clone();
  }

  /**
   * Degrees of freedom.
   *
   * @return a copy
   */
  @Override
  public double[] degreesOfFreedom() {
    return degreesOfFreedom.clone();
  }
}
