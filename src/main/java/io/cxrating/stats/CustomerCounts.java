package io.cxrating.stats;

/**
 * How the interactions of a slice spread over customers. Each interaction that names no customer is
 * taken as a customer of its own.
 *
 * @param known exact number of distinct known customers, ≥ 0
 * @param unnamed interactions that name no customer, ≥ 0
 * @param largest interactions of the known customer who has most of them, ≥ 0
 */
public record CustomerCounts(long known, long unnamed, long largest) {

  /** The counts of no interaction. */
  static final CustomerCounts NONE = new CustomerCounts(0, 0, 0);

  /**
   * Checks that nothing is negative.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public CustomerCounts {
    if (known < 0 || unnamed < 0 || largest < 0) {
      throw new IllegalArgumentException("counts of customers are not negative");
    }
  }

  /**
   * So many known customers, where it is not counted how the interactions spread over them.
   *
   * @param known number of distinct known customers
   * @return counts that give no reason
   */
  public static CustomerCounts of(long known) {
    return new CustomerCounts(known, 0, 0);
  }

  /**
   * Of both: {@code known} is an upper bound where a customer is in both, {@code largest} a lower.
   */
  CustomerCounts merge(CustomerCounts that) {
    return new CustomerCounts(
        known + that.known, unnamed + that.unnamed, Math.max(largest, that.largest));
  }

  /** Of what is left without a part: lower bounds, but for {@code unnamed}. */
  CustomerCounts without(CustomerCounts part) {
    return new CustomerCounts(
        Math.max(0, known - part.known),
        Math.max(0, unnamed - part.unnamed),
        Math.max(0, largest - part.largest));
  }
}
