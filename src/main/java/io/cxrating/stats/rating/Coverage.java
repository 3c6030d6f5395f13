package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.Interval;
import io.cxrating.stats.sums.SliceSums;

/**
 * The observed share of the declared weight: Σ_t W_t/ΣW Σ_c (w_c/Σw) N_c/n_t over all declared
 * criteria, where a touchpoint without interactions contributes 0. The bounds of the rating count
 * all unobserved scores as missed, or all as met; their distance is 100 (1 − coverage) (Manski
 * 1989).
 *
 * @param share the coverage, 0 to 1
 * @param bounds in points, within 0 to 100; they contain R
 */
public record Coverage(double share, Interval bounds) {

  /**
   * The coverage of a slice.
   *
   * @param sums the slice
   * @param weights the declared weights, one per touchpoint and criterion of the sums
   * @return share and bounds; without interactions 0, and 0 to 100 points
   */
  public static Coverage of(SliceSums sums, DeclaredWeights weights) {
    long[] n = sums.groups().totalInteractions(sums.touchpoints());
    long[] observed = sums.groups().totalObserved(sums.criteria());
    long[] halves = sums.groups().totalHalves(sums.criteria());
    double[] touchpoints = weights.touchpoints();
    int[] touchpointOf = weights.touchpointOf();
    double[] criteria = weights.criteria();
    double[] weight = new double[touchpoints.length];
    double[] seen = new double[touchpoints.length];
    double[] met = new double[touchpoints.length];
    for (int c = 0; c < criteria.length; c++) {
      int t = touchpointOf[c];
      weight[t] += criteria[c];
      if (n[t] > 0) {
        seen[t] += criteria[c] * ((double) observed[c] / n[t]);
        met[t] += criteria[c] * (halves[c] / (2.0 * n[t]));
      }
    }
    double totalWeight = 0;
    double totalSeen = 0;
    double totalMet = 0;
    for (int t = 0; t < touchpoints.length; t++) {
      totalWeight += touchpoints[t];
      if (weight[t] > 0) {
        totalSeen += touchpoints[t] * (seen[t] / weight[t]);
        totalMet += touchpoints[t] * (met[t] / weight[t]);
      }
    }
    double share = totalSeen / totalWeight;
    double lower = 100 * (totalMet / totalWeight);
    return new Coverage(share, new Interval(lower, Math.min(100, lower + 100 * (1 - share))));
  }

  /**
   * The share of the declared weight of some criteria: Σ_t W_t/ΣW Σ_c (w_c/Σw) over the wanted
   * criteria.
   *
   * @param wanted one flag per criterion
   * @param weights the declared weights
   * @return 0 to 1
   */
  public static double declared(boolean[] wanted, DeclaredWeights weights) {
    double[] touchpoints = weights.touchpoints();
    int[] touchpointOf = weights.touchpointOf();
    double[] criteria = weights.criteria();
    double[] all = new double[touchpoints.length];
    double[] held = new double[touchpoints.length];
    for (int c = 0; c < criteria.length; c++) {
      all[touchpointOf[c]] += criteria[c];
      held[touchpointOf[c]] += wanted[c] ? criteria[c] : 0;
    }
    double total = 0;
    double share = 0;
    for (int t = 0; t < touchpoints.length; t++) {
      total += touchpoints[t];
      share += all[t] > 0 ? touchpoints[t] * (held[t] / all[t]) : 0;
    }
    return share / total;
  }
}
