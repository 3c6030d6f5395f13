package io.cxrating.stats.variance;

/**
 * The number of independent observations with the same precision: n* = R(100 − R)/V (Korn and
 * Graubard 1998). Without variation {@link ExtremeSample} defines it.
 */
public final class EffectiveSampleSize {

  /** A smaller variance, relative to a binomial one, is a sum of zeros with rounding. */
  private static final double ROUNDING = 1e-12;

  private EffectiveSampleSize() {}

  /**
   * The effective sample size of a rating.
   *
   * @param rating R in points, 0 to 100
   * @param variance V in squared points
   * @param extremeSample n* without variation, &gt; 0
   * @return &gt; 0 and finite
   */
  public static double of(double rating, double variance, double extremeSample) {
    double binomial = rating * (100 - rating);
    boolean varies = variance * extremeSample > ROUNDING * binomial;
    return binomial > 0 && varies ? binomial / variance : extremeSample;
  }
}
