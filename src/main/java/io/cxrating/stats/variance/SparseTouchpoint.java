package io.cxrating.stats.variance;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.WilsonScore;
import io.cxrating.stats.sums.SliceSums;

/**
 * The addition to V for touchpoints with too few misses (or successes) to estimate their variance.
 * If n*_t min(r_t, 1−r_t) is below 5, the variance of the touchpoint is at least
 * r̃(1−r̃)/(n*_t+q²), r̃ = (n*_t r_t + q²/2)/(n*_t+q²), the variance at Wilson's centre. A rating
 * of a single touchpoint gets no addition, because its Wilson interval already includes it.
 */
public final class SparseTouchpoint {

  private static final double ENOUGH_MISSES = 5;

  private SparseTouchpoint() {}

  /**
   * The sum of the additions over the rated touchpoints, each times (W_t/ΣW)².
   *
   * @param sums the slice
   * @param weights the declared weights
   * @param composite the rating of the slice
   * @param options clusters and treatment of days
   * @param q quantile of the interval, &gt; 0
   * @return in squared points, ≥ 0; 0 if interactions are treated as independent, or if all or none
   *     is met
   */
  public static double addition(
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

  /** W_t/ΣW over the rated touchpoints. */
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
