package io.cxrating.stats;

/**
 * What a touchpoint with too few misses (or successes) to show its own variance adds to V: where
 * n*_t min(r_t, 1−r_t) < 5 its variance is taken at least as r̃(1−r̃)/(n*_t+q²), r̃ = (n*_t r_t +
 * q²/2)/(n*_t+q²), the one that Wilson's centre implies. A rating of a single touchpoint needs none
 * of this: its own Wilson interval does it.
 */
final class SparseTouchpoint {

  private static final double ENOUGH_MISSES = 5;

  private SparseTouchpoint() {}

  /** The sum of the additions, in squared points; none to the naive interval. */
  static double addition(
      SliceSums sums,
      DeclaredWeights weights,
      Composite composite,
      EstimateOptions options,
      double q) {
    if (options.clusters() == Clusters.INTERACTION) {
      return 0;
    }
    double[] worth = worth(composite, weights);
    double addition = 0;
    for (int t = 0; t < worth.length; t++) {
      if (worth[t] > 0 && worth[t] < 1 && !composite.extreme()) {
        int[] criteria = Restriction.criteriaOf(weights, t, composite.points());
        SliceSums slice = Restriction.touchpoint(sums, t, criteria);
        DeclaredWeights own = Restriction.weights(weights, criteria);
        addition += worth[t] * worth[t] * shortfall(slice, Composite.of(slice, own), options, q);
      }
    }
    return addition;
  }

  /** W_t/ΣW over what is rated. */
  private static double[] worth(Composite composite, DeclaredWeights weights) {
    double[] touchpoints = weights.touchpoints();
    boolean[] rated = composite.ratedTouchpoints(weights);
    double total = 0;
    for (int t = 0; t < touchpoints.length; t++) {
      total += rated[t] ? touchpoints[t] : 0;
    }
    for (int t = 0; t < touchpoints.length; t++) {
      touchpoints[t] = rated[t] ? touchpoints[t] / total : 0;
    }
    return touchpoints;
  }

  private static double shortfall(
      SliceSums slice, Composite composite, EstimateOptions options, double q) {
    TwoWayVariance variance =
        TwoWayVariance.of(Influence.of(slice, composite), options.clusters(), options.dayBlocks());
    double rating = composite.value();
    double n =
        EffectiveSampleSize.of(
            rating, variance.value(), ExtremeSample.size(slice, composite, variance));
    if (n * Math.min(rating, 100 - rating) / 100 >= ENOUGH_MISSES) {
      return 0;
    }
    return Math.max(0, WilsonScore.varianceAtCentre(rating, n, q) - variance.value());
  }
}
