package io.cxrating.stats.sums;

/**
 * The grouping of customers in one answer. All slices of an answer have the same groups, so that
 * their influences can be subtracted group by group. The choice depends only on the question and on
 * the size of its answer at one watermark, so it is the same for every engine and every replica.
 *
 * @param count number of groups, ≥ 0; 0 for each stored group, which is nearly each customer
 */
public record ReplicateGroups(long count) {

  /** Each stored group. */
  public static final ReplicateGroups STORED = new ReplicateGroups(0);

  /**
   * Maximum number of numbers for the groups of one answer in memory, 16 MiB: 900 units with 6
   * criteria at 2 touchpoints use as many with 128 groups each.
   */
  private static final long MOST_NUMBERS = 1 << 21;

  private static final int STEP = 8;

  /** Approximate number of numbers that counts by kind use for each row with a kind of its own. */
  private static final int NUMBERS_OF_KIND = 16;

  /**
   * The finest groups, out of {@code coarsest} times a power of 8 and one for each customer, with
   * cells × groups × numbers ≤ 2^21; {@code coarsest} if none satisfies it. No cell has more groups
   * than the answer has rows.
   *
   * @param coarsest number of groups fixed with the ledger; 0 if every customer is a group
   * @param cells cells of the answer with a row
   * @param rows rows of all cells together
   * @param numbers kept for each group of a cell, ≥ 1
   * @return the groups of all cells of the answer
   */
  public static ReplicateGroups of(int coarsest, long cells, long rows, int numbers) {
    long most = MOST_NUMBERS / Math.max(1, cells * numbers);
    if (coarsest == 0 || rows <= most) {
      return STORED;
    }
    long count = coarsest;
    while (count * STEP <= most) {
      count *= STEP;
    }
    return new ReplicateGroups(count);
  }

  /**
   * The groups of counts by kind. The number of kinds is known only after counting, so the only
   * choices are one group for each customer and the coarsest groups.
   *
   * @param coarsest number of groups fixed with the ledger; 0 if every customer is a group
   * @param cells cells of the answer with a row
   * @param rows rows of all cells together
   * @return {@link #STORED} or the coarsest
   */
  public static ReplicateGroups ofKinds(int coarsest, long cells, long rows) {
    ReplicateGroups finest = of(coarsest, cells, rows, NUMBERS_OF_KIND);
    return finest.equals(STORED) ? finest : new ReplicateGroups(coarsest);
  }

  /**
   * The number of numbers in {@link ClusterSums} for each group.
   *
   * @param touchpoints number of touchpoints
   * @param criteria number of criteria
   * @return touchpoints + 2 criteria + {@link ClusterSums#SHARE_COLUMNS}
   */
  public static int numbersOfSums(int touchpoints, int criteria) {
    return touchpoints + 2 * criteria + ClusterSums.SHARE_COLUMNS;
  }
}
