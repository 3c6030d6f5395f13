package io.cxrating.stats.plan;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Required numbers of interactions, extrapolated from the observed variance of one interaction's
 * influence, S² = n V_row (for one criterion p(1−p) · 10⁴), and the observed design effect V/V_row,
 * which are assumed to stay constant. Normal quantiles; sizes are rounded up.
 */
public final class SampleSize {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private SampleSize() {}

  /**
   * Required interactions for an interval of half-width m: deff · S² (z_{1−α/2}/m)².
   *
   * @param varianceOfOne S² ≥ 0, in squared points
   * @param designEffect > 0
   * @param marginPoints m > 0
   * @param confidence 1 − α, in (0, 1)
   * @return interactions, at least 1
   * @throws IllegalArgumentException if an argument is out of its bounds
   */
  public static double forMargin(
      double varianceOfOne, double designEffect, double marginPoints, double confidence) {
    checkVariance(varianceOfOne, designEffect);
    checkPositive(marginPoints);
    double ratio = twoSided(confidence) / marginPoints;
    return Math.max(1, Math.ceil(designEffect * varianceOfOne * ratio * ratio));
  }

  /**
   * Required interactions in each of two slices to detect a difference δ: 2 deff · S² ((z_{1−α/2} +
   * z_power)/δ)².
   *
   * @param varianceOfOne S² ≥ 0, in squared points
   * @param designEffect > 0
   * @param differencePoints δ > 0
   * @param confidence 1 − α, in (0, 1)
   * @param power probability to detect it, in (0, 1)
   * @return interactions in each slice, at least 1
   * @throws IllegalArgumentException if an argument is out of its bounds
   */
  public static double forDifference(
      double varianceOfOne,
      double designEffect,
      double differencePoints,
      double confidence,
      double power) {
    checkVariance(varianceOfOne, designEffect);
    checkPositive(differencePoints);
    double ratio = (twoSided(confidence) + oneSided(power)) / differencePoints;
    return Math.max(1, Math.ceil(2 * designEffect * varianceOfOne * ratio * ratio));
  }

  /**
   * The smallest difference that two slices of n interactions each detect with the given power:
   * (z_{1−α/2} + z_power) √(2 deff S²/n).
   *
   * @param varianceOfOne S² ≥ 0, in squared points
   * @param designEffect > 0
   * @param interactions n > 0, in each slice
   * @param confidence 1 − α, in (0, 1)
   * @param power probability to detect it, in (0, 1)
   * @return points, at most 100
   * @throws IllegalArgumentException if an argument is out of its bounds
   */
  public static double minimumDetectableDifference(
      double varianceOfOne,
      double designEffect,
      double interactions,
      double confidence,
      double power) {
    checkVariance(varianceOfOne, designEffect);
    checkPositive(interactions);
    double quantiles = twoSided(confidence) + oneSided(power);
    return Math.min(100, quantiles * Math.sqrt(2 * designEffect * varianceOfOne / interactions));
  }

  private static double twoSided(double confidence) {
    checkProbability(confidence);
    return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
  }

  private static double oneSided(double power) {
    checkProbability(power);
    return NORMAL.inverseCumulativeProbability(power);
  }

  private static void checkVariance(double varianceOfOne, double designEffect) {
    if (!(varianceOfOne >= 0 && varianceOfOne < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("varianceOfOne must not be negative: " + varianceOfOne);
    }
    checkPositive(designEffect);
  }

  private static void checkPositive(double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must be positive: " + value);
    }
  }

  private static void checkProbability(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("must lie in (0, 1): " + value);
    }
  }
}
