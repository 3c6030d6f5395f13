package io.cxrating.stats;

/** What adding up in floating point may take off a number, so that it misses a limit it reaches. */
public final class Rounding {
  private static final double LEFT = 1e-9;

  private Rounding() {}

  /**
   * Whether a number is below a limit by more than rounding.
   *
   * @param value finite, of the order of 100 at most
   * @param limit in the same unit
   * @return {@code value < limit − 10⁻⁹}; false where either is NaN
   */
  public static boolean isBelow(double value, double limit) {
    return value < limit - LEFT;
  }
}
