package io.cxrating.stats;

/**
 * Over how many clusters the misses are spread: K = (Σ m_x)² / Σ m_x², m_x = Σ_c a_c (N_xc −
 * M_xc)/N_c, the least over groups and days. Below a rating of 50 the successes M_xc take the place
 * of the misses. Without any miss K = 0. K over D &lt; 14 days is multiplied by 14/D.
 */
final class MissSpread {

  private MissSpread() {}

  /**
   * K.
   *
   * @param misses points missed (or met) by cluster
   * @param clusters what is taken as independent; infinite for interactions
   */
  static double of(Influence misses, Clusters clusters) {
    return switch (clusters) {
      case INTERACTION -> Double.POSITIVE_INFINITY;
      case CUSTOMER -> EffectiveNumber.of(misses.byGroup());
      case CUSTOMER_DAY -> Math.min(EffectiveNumber.of(misses.byGroup()), byDay(misses.byDay()));
    };
  }

  /** Fewer than 14 days count as 14: that they are few is what their t quantile is for. */
  private static double byDay(double[] misses) {
    double few = Math.max(1, (double) StatusRule.ENOUGH_DAYS / Math.max(1, misses.length));
    return few * EffectiveNumber.of(misses);
  }
}
