package io.cxrating.stats;

/**
 * Over how many clusters the misses are spread: K = (Σ m_x)² / Σ m_x², m_x = Σ_c a_c (N_xc −
 * M_xc)/N_c, the least over groups and days. Below a rating of 50 the successes M_xc take the place
 * of the misses. Without any miss K = 0.
 */
final class MissSpread {

  private MissSpread() {}

  static double of(SliceSums sums, Composite composite, Clusters clusters) {
    double spread = of(sums.groups(), sums, composite);
    return clusters == Clusters.CUSTOMER_DAY
        ? Math.min(spread, of(sums.days(), sums, composite))
        : spread;
  }

  private static double of(ClusterSums clusters, SliceSums sums, Composite composite) {
    int criteria = sums.criteria();
    boolean misses = composite.value() >= 50;
    long[] n = clusters.totalObserved(criteria);
    long[] halves = clusters.halves();
    long[] observed = clusters.observed();
    double total = 0;
    double squares = 0;
    for (int x = 0; x < clusters.size(); x++) {
      double m = 0;
      for (int c = 0; c < criteria; c++) {
        int cell = x * criteria + c;
        if (n[c] > 0) {
          long rare = misses ? 2 * observed[cell] - halves[cell] : halves[cell];
          m += composite.points()[c] * rare / (2.0 * n[c]);
        }
      }
      total += m;
      squares += m * m;
    }
    return squares > 0 ? total * total / squares : 0;
  }
}
