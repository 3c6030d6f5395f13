package io.cxrating.wording;

/** The number of decimals that keeps rounding from turning a number into 0 or 100. */
public final class Digits {
  private static final int MOST = 4;

  private Digits() {}

  /**
   * The decimals for a number: 99.98 is not written as 100.0, nor 0.03 as 0.0.
   *
   * @param value in points or percent
   * @param least the usual number of decimals
   * @return decimals, at most 4; {@code least} if even 4 decimals round to 0 or 100
   */
  public static int of(double value, int least) {
    double size = Math.abs(value);
    for (int digits = least; digits <= MOST; digits++) {
      double rounded = rounded(size, digits);
      if ((rounded != 0 && rounded != 100) || rounded == size) {
        return digits;
      }
    }
    return least;
  }

  /** Rounds to a number of decimals; never a negative zero. */
  public static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale + 0.0;
  }
}
