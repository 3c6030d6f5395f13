package io.cxrating.stats;

/**
 * The number of independent observations that would be as precise: n* = R'(1−R')/V' (Korn &
 * Graubard 1998). Without variation to estimate from it is the number of independent units.
 */
final class EffectiveSampleSize {

  private EffectiveSampleSize() {}

  /**
   * The effective sample size, positive and finite.
   *
   * @param rating R in points
   * @param variance V in squared points
   * @param units independent units, ≥ 1
   */
  static double of(double rating, double variance, long units) {
    double binomial = rating * (100 - rating);
    double size = binomial / variance;
    return binomial > 0 && variance > 0 && size < Double.POSITIVE_INFINITY ? size : units;
  }
}
