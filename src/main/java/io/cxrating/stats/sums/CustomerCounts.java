package io.cxrating.stats.sums;

/**
 * The distribution of a slice's interactions over customers. Each interaction that names no
 * customer counts as a separate customer.
 *
 * @param known exact number of distinct known customers, ≥ 0
 * @param unnamed interactions that name no customer, ≥ 0
 * @param largest interactions of the known customer with the most interactions, ≥ 0
 */
public record CustomerCounts(long known, long unnamed, long largest) {

  /** The counts of an empty slice. */
  public static final CustomerCounts NONE = new CustomerCounts(0, 0, 0);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public CustomerCounts {
    if (known < 0 || unnamed < 0 || largest < 0) {
      throw new IllegalArgumentException("counts of customers are not negative");
    }
  }

  /**
   * Counts for a number of known customers whose interactions are not counted.
   *
   * @param known number of distinct known customers
   * @return counts that give no reason
   */
  public static CustomerCounts of(long known) {
    return new CustomerCounts(known, 0, 0);
  }

  /**
   * The counts of two disjoint sets of interactions, where a customer may be in both sets. {@code
   * known} is exact if each customer is a group, else a lower bound. {@code largest} is a lower
   * bound.
   *
   * @param that the counts of the other set
   * @param groups number of groups in the union
   * @return the counts of the union
   */
  public CustomerCounts merge(CustomerCounts that, int groups) {
    long all = unnamed + that.unnamed;
    return new CustomerCounts(
        between(groups - all, Math.max(known, that.known), known + that.known),
        all,
        Math.max(largest, that.largest));
  }

  /**
   * The counts without a part of the interactions. {@code known} is exact if each customer is a
   * group, else a lower bound. {@code largest} is a lower bound.
   *
   * @param part the counts of the removed interactions
   * @param groups number of groups that remain
   * @return the counts of the remaining interactions
   */
  public CustomerCounts without(CustomerCounts part, int groups) {
    long left = Math.max(0, unnamed - part.unnamed);
    return new CustomerCounts(
        between(groups - left, Math.max(0, known - part.known), known),
        left,
        Math.max(0, largest - part.largest));
  }

  private static long between(long value, long least, long most) {
    return Math.max(least, Math.min(most, value));
  }
}
