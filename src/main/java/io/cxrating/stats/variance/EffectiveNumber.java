package io.cxrating.stats.variance;

/**
 * The effective number of parts, (Σ x)²/Σ x², after Kish (1965), <em>Survey Sampling</em>. It is 1
 * if one part is the whole, and the number of parts if all are equal.
 */
public final class EffectiveNumber {

  private EffectiveNumber() {}

  /**
   * The effective number.
   *
   * @param parts none of them negative
   * @return 0 if all are 0, or there are none
   */
  public static double of(double[] parts) {
    double sum = 0;
    double squares = 0;
    for (double part : parts) {
      sum += part;
      squares += part * part;
    }
    return squares > 0 ? sum * sum / squares : 0;
  }
}
