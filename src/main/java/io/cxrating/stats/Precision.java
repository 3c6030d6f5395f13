package io.cxrating.stats;

import java.util.function.ToDoubleFunction;

/**
 * How well a rating is known: its variance, the effective sample size that follows, and Wilson's
 * interval with Student's t in place of the normal quantile.
 *
 * @param rating R in points
 * @param influence sums of influences
 * @param clustered the cluster-robust variance
 * @param variance V with what sparse touchpoints add, in squared points
 * @param missSpread K; infinite where interactions are taken as independent
 * @param effectiveSampleSize n*
 * @param quantile q
 * @param interval in points, within 0 to 100, containing the rating
 */
record Precision(
    double rating,
    Influence influence,
    TwoWayVariance clustered,
    double variance,
    double missSpread,
    double effectiveSampleSize,
    double quantile,
    Interval interval) {

  /** With misses over fewer effective clusters the estimated variance is not to be relied on. */
  static final double ENOUGH_SPREAD = 10;

  static Precision of(
      SliceSums sums, DeclaredWeights weights, Composite composite, EstimateOptions options) {
    return of(sums, weights, composite, options, variance -> quantile(variance, options));
  }

  static Precision of(
      SliceSums sums,
      DeclaredWeights weights,
      Composite composite,
      EstimateOptions options,
      ToDoubleFunction<TwoWayVariance> quantileOf) {
    Influence influence = Influence.of(sums, composite);
    TwoWayVariance clustered =
        TwoWayVariance.of(influence, options.clusters(), options.dayBlocks());
    double q = quantileOf.applyAsDouble(clustered);
    double addition =
        options.clusters() == Clusters.INTERACTION
            ? 0
            : SparseTouchpoint.addition(sums, weights, composite, options, q);
    double spread = spread(sums, composite, clustered);
    return of(composite.value(), influence, clustered, addition, spread, q);
  }

  /** The precision of a single criterion, which no sparse touchpoint adds to. */
  static Precision ofCriterion(SliceSums sums, Composite criterion, EstimateOptions options) {
    return of(
        criterion.value(),
        Influence.of(sums, criterion),
        Influence.ofMisses(sums, criterion, criterion.value() >= 50),
        options);
  }

  private static double quantile(TwoWayVariance variance, EstimateOptions options) {
    return StudentT.quantile(variance.degreesOfFreedom(), options.confidence());
  }

  /** The precision of any rating whose influences and misses by cluster are known. */
  static Precision of(
      double rating, Influence influence, Influence misses, EstimateOptions options) {
    TwoWayVariance clustered =
        TwoWayVariance.of(influence, options.clusters(), options.dayBlocks());
    double spread = MissSpread.of(misses, clustered.clusters());
    return of(rating, influence, clustered, 0, spread, quantile(clustered, options));
  }

  private static double spread(SliceSums sums, Composite composite, TwoWayVariance variance) {
    Influence misses = Influence.ofMisses(sums, composite, composite.value() >= 50);
    return MissSpread.of(misses, variance.clusters());
  }

  private static Precision of(
      double rating,
      Influence influence,
      TwoWayVariance clustered,
      double addition,
      double spread,
      double q) {
    double variance = clustered.value() + addition;
    double n = EffectiveSampleSize.of(rating, variance, clustered.units());
    if (spread < ENOUGH_SPREAD) {
      n = Math.min(n, clustered.units());
    }
    Interval interval = WilsonScore.points(rating, n, q);
    return new Precision(rating, influence, clustered, variance, spread, n, q, interval);
  }

  /** V / V_row; 1 where nothing varies. */
  double designEffect() {
    return variance > 0 && clustered.byRow() > 0 ? variance / clustered.byRow() : 1;
  }
}
