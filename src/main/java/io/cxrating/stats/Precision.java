package io.cxrating.stats;

import java.util.function.ToDoubleFunction;

/**
 * How well a rating is known: its variance, the effective sample size that follows, and Wilson's
 * interval with Student's t in place of the normal quantile.
 *
 * @param basis what it is made of
 * @param variance V with what sparse touchpoints add, in squared points
 * @param effectiveSampleSize n*
 * @param quantile q
 * @param interval in points, within 0 to 100, containing the rating
 */
record Precision(
    Basis basis, double variance, double effectiveSampleSize, double quantile, Interval interval) {

  /** With misses over fewer effective clusters the estimated variance is not to be relied on. */
  private static final double ENOUGH_SPREAD = 10;

  static Precision of(
      SliceSums sums, DeclaredWeights weights, Composite composite, EstimateOptions options) {
    Basis basis = basis(sums, composite, options);
    double q = StudentT.quantile(basis.degreesOfFreedom(), options.confidence());
    return of(basis, SparseTouchpoint.addition(sums, weights, composite, options, q), q);
  }

  /** With another multiplier of the standard error than Student's t. */
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

  /** The precision of a single criterion, which no sparse touchpoint adds to. */
  static Precision ofCriterion(SliceSums sums, Composite criterion, EstimateOptions options) {
    return of(basis(sums, criterion, options), options);
  }

  /** The precision of any rating whose influences and misses by cluster are known. */
  static Precision of(
      double rating, Influence influence, Influence misses, EstimateOptions options) {
    TwoWayVariance clustered = clustered(influence, options);
    double extremeSample =
        ExtremeSample.size(clustered.units(), clustered.clusters(), influence.dayIds().length);
    return of(basis(rating, influence, misses, clustered, extremeSample), options);
  }

  /**
   * What an interval is made of before its quantile is chosen.
   *
   * @param rating R in points
   * @param influence sums of influences
   * @param clustered the cluster-robust variance
   * @param missSpread K; infinite where interactions are taken as independent
   * @param extremeSample n* where nothing varies
   */
  record Basis(
      double rating,
      Influence influence,
      TwoWayVariance clustered,
      double missSpread,
      double extremeSample) {

    /**
     * At most K − 1 (the effective number of clusters, Carter, Schnepel and Steigerwald 2017), K
     * taken as 10 at least. Without any miss no variance is estimated, so that none of its freedom
     * is lost.
     */
    double degreesOfFreedom() {
      double df = clustered.degreesOfFreedom();
      return missSpread > 0 ? Math.min(df, Math.max(missSpread, ENOUGH_SPREAD) - 1) : df;
    }
  }

  /** R in points. */
  double rating() {
    return basis.rating();
  }

  /** Sums of influences. */
  Influence influence() {
    return basis.influence();
  }

  /** The cluster-robust variance. */
  TwoWayVariance clustered() {
    return basis.clustered();
  }

  /** K. */
  double missSpread() {
    return basis.missSpread();
  }

  /** Of the t quantile. */
  double degreesOfFreedom() {
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
    double spread = MissSpread.of(misses, clustered.clusters());
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
   * The interval of the same rating with other sums by day, of which more was taken out.
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

  /** Whether the misses are spread over too few clusters; without any miss they are not. */
  boolean isConcentrated() {
    return missSpread() > 0 && Rounding.isBelow(missSpread(), ENOUGH_SPREAD);
  }

  /** Whether sparse touchpoints add more to V than all that was seen to vary. */
  boolean isMostlyAllowance() {
    return variance > 2 * clustered().value();
  }

  /** V / V_row; 1 where nothing varies. */
  double designEffect() {
    return variance > 0 && clustered().byRow() > 0 ? variance / clustered().byRow() : 1;
  }
}
