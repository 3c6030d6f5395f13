package io.cxrating.stats;

import java.util.function.ToDoubleFunction;

/**
 * How well a rating is known: its variance, the effective sample size that follows, and Wilson's
 * interval with Student's t in place of the normal quantile.
 *
 * @param influence sums of influences
 * @param clustered the cluster-robust variance
 * @param variance V with what sparse touchpoints add, in squared points
 * @param missSpread K; infinite where interactions are taken as independent
 * @param effectiveSampleSize n*
 * @param quantile q
 * @param interval in points, within 0 to 100, containing the rating
 */
record Precision(
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
    return of(sums, composite, influence, clustered, addition, q);
  }

  /** The precision of a single criterion, which no sparse touchpoint adds to. */
  static Precision ofCriterion(SliceSums sums, Composite criterion, EstimateOptions options) {
    Influence influence = Influence.of(sums, criterion);
    TwoWayVariance clustered =
        TwoWayVariance.of(influence, options.clusters(), options.dayBlocks());
    return of(sums, criterion, influence, clustered, 0, quantile(clustered, options));
  }

  private static double quantile(TwoWayVariance variance, EstimateOptions options) {
    return StudentT.quantile(variance.degreesOfFreedom(), options.confidence());
  }

  private static Precision of(
      SliceSums sums,
      Composite composite,
      Influence influence,
      TwoWayVariance clustered,
      double addition,
      double q) {
    double variance = clustered.value() + addition;
    double spread =
        clustered.clusters() == Clusters.INTERACTION
            ? Double.POSITIVE_INFINITY
            : MissSpread.of(sums, composite, clustered.clusters());
    double n = EffectiveSampleSize.of(composite.value(), variance, clustered.units());
    if (spread < ENOUGH_SPREAD) {
      n = Math.min(n, clustered.units());
    }
    Interval interval = WilsonScore.interval(composite.value() / 100, n, q);
    return new Precision(influence, clustered, variance, spread, n, q, points(composite, interval));
  }

  /** Rounding must not put the estimate outside. */
  private static Interval points(Composite composite, Interval interval) {
    return new Interval(
        Math.min(100 * interval.lower(), composite.value()),
        Math.max(100 * interval.upper(), composite.value()));
  }

  /** V / V_row; 1 where nothing varies. */
  double designEffect() {
    return variance > 0 && clustered.byRow() > 0 ? variance / clustered.byRow() : 1;
  }
}
