package io.cxrating.stats;

/**
 * The number of independent observations that would be as precise: n* = R'(1−R')/V' (Korn &
 * Graubard 1998). Without variation to estimate from it is that of {@link ExtremeSample}.
 */
final class EffectiveSampleSize {

  /** A variance that is smaller, as a share of a binomial one, is a sum of zeros with rounding. */
  private static final double ROUNDING = 1e-12;

  private EffectiveSampleSize() {}

  /**
   * The effective sample size, positive and finite.
   *
   * @param rating R in points
   * @param variance V in squared points
   * @param extremeSample n* where there is no variation, &gt; 0
   */
  static double of(double rating, double variance, double extremeSample) {
    double binomial = rating * (100 - rating);
    boolean varies = variance * extremeSample > ROUNDING * binomial;
    return binomial > 0 && varies ? binomial / variance : extremeSample;
  }
}
