package io.cxrating.stats.rating;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.variance.EffectiveNumber;
import io.cxrating.stats.variance.Influence;

/**
 * The effective number of clusters with misses: K = (Σ m_x)² / Σ m_x², m_x = Σ_c a_c (N_xc −
 * M_xc)/N_c, the minimum over groups and days. Below a rating of 50 the successes M_xc replace the
 * misses. Without a miss K = 0. K over D &lt; 14 days is multiplied by 14/D.
 */
public final class MissSpread {

  private MissSpread() {}

  /**
   * K of the misses.
   *
   * @param misses points missed (or met) by cluster
   * @param clusters the units of independence
   * @return 0 without any miss, else at least 1; infinite if interactions are independent
   */
  public static double of(Influence misses, Clusters clusters) {
    return switch (clusters) {
      case INTERACTION -> Double.POSITIVE_INFINITY;
      case CUSTOMER -> EffectiveNumber.of(misses.byGroup());
      case CUSTOMER_DAY -> Math.min(EffectiveNumber.of(misses.byGroup()), byDay(misses.byDay()));
    };
  }

  /** Fewer than 14 days count as 14, because the t quantile already accounts for few days. */
  private static double byDay(double[] misses) {
    double few = Math.max(1, (double) StatusRule.ENOUGH_DAYS / Math.max(1, misses.length));
    return few * EffectiveNumber.of(misses);
  }
}
