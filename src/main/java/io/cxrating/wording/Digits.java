package io.cxrating.wording;

/** How many decimals a number needs so that rounding does not make it 0 or 100. */
public final class Digits {
  private static final int MOST = 4;

  private Digits() {}

  /**
   * 99.98 is not written 100.0, nor 0.03 as 0.0.
   *
   * @param value in points or percent
   * @param least decimals that it is written with elsewhere
   * @return decimals, at most 4; what even these round to 0 or 100 keeps the least
   */
  public static int of(double value, int least) {
    double size = Math.abs(value);
    for (int digits = least; digits <= MOST; digits++) {
      double rounded = rounded(size, digits);
      if (rounded != 0 && rounded != 100 || rounded == size) {
        return digits;
      }
    }
    return least;
  }

  /** Rounded to so many decimals, and never a negative zero. */
  public static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale + 0.0;
  }
}
