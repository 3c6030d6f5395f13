package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.WilsonScore;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.ClusterSquares;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.DaySums;
import io.cxrating.stats.variance.EffectiveSampleSize;
import io.cxrating.stats.variance.ExtremeSample;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.SparseTouchpoint;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.function.ToDoubleFunction;

/**
 * The precision of a rating: its variance, its effective sample size n* = R(100 − R)/V, and
 * Wilson's interval with n* and a quantile of Student's t instead of the normal one.
 *
 * @param basis the rating with its cluster-robust variance
 * @param variance V, which includes the addition of sparse touchpoints, in squared points
 * @param effectiveSampleSize n*, &gt; 0
 * @param quantile q, the multiplier of the standard error
 * @param interval in points, within 0 to 100; it contains the rating
 */
public record Precision(
    Basis basis, double variance, double effectiveSampleSize, double quantile, Interval interval) {

  /** With fewer effective clusters of misses the estimated variance is unreliable. */
  private static final double ENOUGH_SPREAD = 10;

  /**
   * The precision of a slice, with q the two-sided quantile of Student's t.
   *
   * @param sums the slice
   * @param weights the declared weights
   * @param composite the rating of the slice under these weights; at least one criterion is
   *     observed
   * @param options level and clusters
   * @return variance, effective sample size and interval
   */
  public static Precision of(
      SliceSums sums, DeclaredWeights weights, Composite composite, EstimateOptions options) {
    Basis basis = basis(sums, composite, options);
    double q = StudentT.quantile(basis.degreesOfFreedom(), options.confidence());
    return of(basis, SparseTouchpoint.addition(sums, weights, composite, options, q), q);
  }

  /** The precision with a multiplier of the standard error other than Student's t. */
  static Precision of(
      SliceSums sums,
      DeclaredWeights weights,
      Composite composite,
      EstimateOptions options,
      ToDoubleFunction<TwoWayVariance> multiplierOf) {
    Basis basis = basis(sums, composite, options);
    double q = multiplierOf.applyAsDouble(basis.clustered());
    return of(basis, SparseTouchpoint.addition(sums, weights, composite, options, q), q);
  }

  /**
   * The precision of the rating by a single criterion. It has no addition for sparse touchpoints.
   *
   * @param sums the slice
   * @param criterion the rating by this criterion, see {@link Composite#ofCriterion}
   * @param options level and clusters
   * @return variance, effective sample size and interval
   */
  public static Precision ofCriterion(
      SliceSums sums, Composite criterion, EstimateOptions options) {
    return of(basis(sums, criterion, options), options);
  }

  /**
   * The precision of any statistic from 0 to 100 with known influences and misses by cluster. It
   * has no addition for sparse touchpoints.
   *
   * @param rating R in points, 0 to 100
   * @param influence sums of influences by cluster, in points
   * @param misses points missed by cluster, or points met below a rating of 50
   * @param options level and clusters
   * @return variance, effective sample size and interval
   */
  public static Precision of(
      double rating, Influence influence, Influence misses, EstimateOptions options) {
    TwoWayVariance clustered = clustered(influence, options);
    double extremeSample =
        ExtremeSample.size(
            (double) clustered.units(), clustered.clusters(), influence.dayIds().length);
    return of(basis(rating, influence, misses, clustered, extremeSample), options);
  }

  /**
   * The parts of an interval that do not depend on its quantile.
   *
   * @param rating R in points
   * @param influence sums of influences
   * @param clustered the cluster-robust variance
   * @param missSpread K; infinite if interactions are treated as independent, and of counts
   * @param extremeSample n* without variation
   */
  record Basis(
      double rating,
      Influence influence,
      TwoWayVariance clustered,
      double missSpread,
      double extremeSample) {

    /**
     * Degrees of freedom of the variance, at most max(K, 10) − 1 (the effective number of clusters,
     * Carter, Schnepel and Steigerwald 2017). Without any miss K does not limit them.
     */
    double degreesOfFreedom() {
      double df = clustered.degreesOfFreedom();
      return missSpread > 0 ? Math.min(df, Math.max(missSpread, ENOUGH_SPREAD) - 1) : df;
    }
  }

  /**
   * The rating.
   *
   * @return R in points, 0 to 100
   */
  public double rating() {
    return basis.rating();
  }

  /**
   * Influences of the interactions on the rating.
   *
   * @return sums by group and by day, in points
   */
  public Influence influence() {
    return basis.influence();
  }

  /**
   * The cluster-robust variance.
   *
   * @return V without the addition of sparse touchpoints, in squared points
   */
  public TwoWayVariance clustered() {
    return basis.clustered();
  }

  /** K. */
  double missSpread() {
    return basis.missSpread();
  }

  /**
   * Degrees of freedom of the t quantile: those of the variance, at most max(K, 10) − 1 if there is
   * a miss.
   *
   * @return a number that need not be an integer
   */
  public double degreesOfFreedom() {
    return basis.degreesOfFreedom();
  }

  private static Basis basis(SliceSums sums, Composite composite, EstimateOptions options) {
    double rating = composite.value();
    Influence influence = Influence.of(sums, composite);
    Influence misses = Influence.ofMisses(sums, composite, rating >= 50);
    TwoWayVariance clustered = clustered(influence, options);
    double extremeSample = ExtremeSample.size(sums, composite, clustered);
    return basis(rating, influence, misses, clustered, extremeSample);
  }

  private static TwoWayVariance clustered(Influence influence, EstimateOptions options) {
    return TwoWayVariance.of(influence, options.clusters(), options.dayBlocks());
  }

  private static Basis basis(
      double rating,
      Influence influence,
      Influence misses,
      TwoWayVariance clustered,
      double extremeSample) {
    double spread =
        clustered.ofCounts()
            ? Double.POSITIVE_INFINITY
            : MissSpread.of(misses, clustered.clusters());
    return new Basis(rating, influence, clustered, spread, extremeSample);
  }

  private static Precision of(Basis basis, EstimateOptions options) {
    return of(basis, 0, StudentT.quantile(basis.degreesOfFreedom(), options.confidence()));
  }

  private static Precision of(Basis basis, double addition, double q) {
    TwoWayVariance clustered = basis.clustered();
    double variance = clustered.value() + addition;
    double n = EffectiveSampleSize.of(basis.rating(), variance, basis.extremeSample());
    if (Rounding.isBelow(basis.missSpread(), ENOUGH_SPREAD)) {
      n = Math.min(n, basis.extremeSample());
    }
    return new Precision(basis, variance, n, q, WilsonScore.points(basis.rating(), n, q));
  }

  /**
   * The interval of the same rating with other sums by day, from which more means were removed.
   *
   * @param byDay the sums
   * @param options level and clusters
   */
  Interval interval(DaySums byDay, EstimateOptions options) {
    TwoWayVariance other =
        TwoWayVariance.of(
            ClusterSquares.of(influence(), byDay), options.clusters(), options.dayBlocks());
    Basis moved =
        new Basis(basis.rating(), influence(), other, missSpread(), basis.extremeSample());
    double q = StudentT.quantile(moved.degreesOfFreedom(), options.confidence());
    return of(moved, variance - clustered().value(), q).interval();
  }

  /** Whether the misses are spread over too few clusters; false without a miss. */
  boolean isConcentrated() {
    return missSpread() > 0 && Rounding.isBelow(missSpread(), ENOUGH_SPREAD);
  }

  /** Whether the addition for sparse touchpoints exceeds the cluster-robust variance. */
  boolean isMostlyAllowance() {
    return variance > 2 * clustered().value();
  }

  /**
   * The design effect V / V_row, with the V of this precision.
   *
   * @return &gt; 0; 1 without variation
   */
  public double designEffect() {
    return variance > 0 && clustered().byRow() > 0 ? variance / clustered().byRow() : 1;
  }
}
