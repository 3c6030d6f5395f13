package io.cxrating.stats.sums;

/**
 * The cluster of counts of one period, among the groups of customers. Nothing is known of the
 * customers of counts, so what varies between periods takes the place of what varies between
 * customers.
 */
public final class PeriodCluster {
  /** Room for every day; groups of customers do not come near the smallest number. */
  private static final long DAYS = 1L << 32;

  private static final long FIRST = Long.MIN_VALUE + DAYS / 2;

  private PeriodCluster() {}

  /**
   * The number of a period's cluster.
   *
   * @param firstDay its first day, as an epoch day
   * @return a number that no group of customers has
   */
  public static long of(long firstDay) {
    return FIRST + firstDay;
  }

  /**
   * Whether a group is a period.
   *
   * @param group number of a group
   * @return false for groups of customers
   */
  public static boolean is(long group) {
    return group < Long.MIN_VALUE + DAYS;
  }

  /**
   * Whether all groups are periods.
   *
   * @param groups numbers of groups
   * @return false without any
   */
  public static boolean areAll(long[] groups) {
    for (long group : groups) {
      if (!is(group)) {
        return false;
      }
    }
    return groups.length > 0;
  }

  /**
   * Number of groups of customers among the groups.
   *
   * @param groups numbers of groups
   * @return those that are no periods
   */
  static int others(long[] groups) {
    int others = 0;
    for (long group : groups) {
      others += is(group) ? 0 : 1;
    }
    return others;
  }

  /**
   * Whether any group is a period.
   *
   * @param groups numbers of groups, ascending
   * @return true if the first one is
   */
  public static boolean areAny(long[] groups) {
    return groups.length > 0 && is(groups[0]);
  }
}
