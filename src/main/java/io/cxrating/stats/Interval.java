package io.cxrating.stats;

/**
 * A closed interval of a result, in the units of the result.
 *
 * @param lower the lower limit
 * @param upper the upper limit, at least {@code lower}
 */
public record Interval(double lower, double upper) {

  /**
   * Checks the order of the limits.
   *
   * @throws IllegalArgumentException if a limit is NaN or the limits are in the wrong order
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
    }
  }

  /**
   * Distance between the limits.
   *
   * @return upper − lower
   */
  public double width() {
    return upper - lower;
  }

  /**
   * Whether a value lies between the limits.
   *
   * @param value any number
   * @return true if it lies within or on a limit
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
