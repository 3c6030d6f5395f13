package io.cxrating.stats;

/** Comparison with a limit that tolerates the rounding of floating-point sums. */
public final class Rounding {
  private static final double LEFT = 1e-9;

  private Rounding() {}

  /**
   * Whether a number is below a limit by more than rounding.
   *
   * @param value finite, of the order of 100 at most
   * @param limit in the same unit
   * @return {@code value < limit − 10⁻⁹}; false if either is NaN
   */
  public static boolean isBelow(double value, double limit) {
    return value < limit - LEFT;
  }
}
