package io.cxrating.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided quantiles and p values of Student's t distribution. */
public final class StudentT {

  private StudentT() {}

  /**
   * The q for which |T| ≤ q has the given probability.
   *
   * @param degreesOfFreedom > 0; infinite for the normal distribution
   * @param confidence the probability, in (0, 1)
   * @return q > 0
   */
  public static double quantile(double degreesOfFreedom, double confidence) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /**
   * P(T > t).
   *
   * @param t any number
   * @param degreesOfFreedom > 0; infinite for the normal distribution
   * @return the probability
   */
  public static double upperTail(double t, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).survivalProbability(t);
  }

  /**
   * The t quantile with the tail probability of a normal quantile.
   *
   * @param degreesOfFreedom > 0; infinite for the normal distribution
   * @param normalQuantile z, any number
   * @return the t for which P(T > t) = P(Z > z)
   */
  public static double quantileOfNormal(double degreesOfFreedom, double normalQuantile) {
    double tail = NormalDistribution.of(0, 1).survivalProbability(normalQuantile);
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
  }
}
