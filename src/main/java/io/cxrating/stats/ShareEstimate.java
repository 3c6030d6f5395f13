package io.cxrating.stats;

/**
 * An estimated share of interactions with its interval.
 *
 * @param share the share, 0 to 1
 * @param lower lower limit, 0 to {@code share}
 * @param upper upper limit, {@code share} to 1
 */
public record ShareEstimate(double share, double lower, double upper) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless 0 ≤ lower ≤ share ≤ upper ≤ 1
   */
  public ShareEstimate {
    if (!(0 <= lower && lower <= share && share <= upper && upper <= 1)) {
      throw new IllegalArgumentException("not a share: " + lower + " " + share + " " + upper);
    }
  }
}
