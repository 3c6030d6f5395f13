package io.cxrating.stats.family;

import java.util.stream.IntStream;

/** p values adjusted for a family of m tests, at least the raw ones. */
public final class AdjustedP {

  private AdjustedP() {}

  /**
   * Holm's step-down procedure (1979): max over j ≤ i of (m − j + 1) p_(j), at most 1. Controls the
   * family-wise error rate under any dependence.
   *
   * @param p raw p values, each in [0, 1]; may be empty
   * @return adjusted p values in the same order
   * @throws IllegalArgumentException if a p value is not in [0, 1]
   */
  public static double[] holm(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = new double[p.length];
    double highest = 0;
    for (int i = 0; i < order.length; i++) {
      highest = Math.max(highest, Math.min(1, (order.length - i) * p[order[i]]));
      adjusted[order[i]] = highest;
    }
    return adjusted;
  }

  /**
   * Benjamini and Hochberg's step-up procedure (1995): min over j ≥ i of m p_(j) / j. Controls the
   * false discovery rate of independent tests; for screening.
   *
   * @param p raw p values, each in [0, 1]; may be empty
   * @return adjusted p values in the same order
   * @throws IllegalArgumentException if a p value is not in [0, 1]
   */
  public static double[] benjaminiHochberg(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = new double[p.length];
    double lowest = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      double ratio = order.length / (i + 1.0);
      lowest = Math.min(lowest, ratio * p[order[i]]);
      adjusted[order[i]] = lowest;
    }
    return adjusted;
  }

  private static int[] ascending(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("not a p value: " + value);
      }
    }
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[a], p[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
