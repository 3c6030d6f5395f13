package io.cxrating.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided quantiles and p values of Student's t distribution. */
final class StudentT {

  private StudentT() {}

  /** The q for which |T| ≤ q has the given probability. */
  static double quantile(double degreesOfFreedom, double confidence) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
  }
}
