package io.cxrating.stats;

import java.util.Arrays;

/**
 * The weights that a standard declares, in the order of the columns of the sums that they weigh.
 *
 * @param touchpoints W_t > 0, one per touchpoint
 * @param touchpointOf index into {@code touchpoints}, one per criterion
 * @param criteria w_c > 0, one per criterion
 */
public record DeclaredWeights(double[] touchpoints, int[] touchpointOf, double[] criteria) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a weight is not positive and finite, or an index is out of
   *     bounds
   */
  public DeclaredWeights {
    touchpoints = touchpoints.clone();
    touchpointOf = touchpointOf.clone();
    criteria = criteria.clone();
    requirePositive(touchpoints);
    requirePositive(criteria);
    if (touchpointOf.length != criteria.length) {
      throw new IllegalArgumentException("one touchpoint per criterion is needed");
    }
    for (int t : touchpointOf) {
      if (t < 0 || t >= touchpoints.length) {
        throw new IllegalArgumentException("no such touchpoint: " + t);
      }
    }
  }

  private static void requirePositive(double[] weights) {
    for (double weight : weights) {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight must be positive: " + weight);
      }
    }
  }

  /**
   * Weights of the touchpoints.
   *
   * @return a copy of W_t
   */
  @Override
  public double[] touchpoints() {
    return touchpoints.clone();
  }

  /**
   * Touchpoint of each criterion.
   *
   * @return a copy of the indices
   */
  @Override
  public int[] touchpointOf() {
    return touchpointOf.clone();
  }

  /**
   * Weights of the criteria.
   *
   * @return a copy of w_c
   */
  @Override
  public double[] criteria() {
    return criteria.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclaredWeights that
        && Arrays.equals(touchpoints, that.touchpoints)
        && Arrays.equals(touchpointOf, that.touchpointOf)
        && Arrays.equals(criteria, that.criteria);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(touchpoints) + Arrays.hashCode(touchpointOf))
        + Arrays.hashCode(criteria);
  }
}
