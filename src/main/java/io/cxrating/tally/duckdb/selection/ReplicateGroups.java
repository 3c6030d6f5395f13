package io.cxrating.tally.duckdb.selection;

/**
 * How finely one answer separates customers. All slices of an answer have the same groups, so that
 * their influences can be subtracted group by group. The choice depends only on the question and on
 * how much it counts at this watermark, so it is the same on every replica.
 *
 * @param count number of groups; 0: each stored group, that is nearly each customer
 */
public record ReplicateGroups(long count) {
  public static final ReplicateGroups STORED = new ReplicateGroups(0);

  /**
   * Numbers that the groups of one answer may take in memory, 16 MiB: what 900 units with 6
   * criteria at 2 touchpoints take in 128 groups each.
   */
  private static final long MOST_NUMBERS = 1 << 21;

  private static final int STEP = 8;

  /** Counts by kind take about this many numbers for each row that is of a kind of its own. */
  private static final int NUMBERS_OF_KIND = 16;

  /**
   * The finest groups, out of {@code coarsest} times a power of 8 and one for each customer, with
   * cells x groups x numbers within the bound; {@code coarsest} where none is. No cell has more
   * groups than the answer has rows.
   *
   * @param coarsest fixed with the ledger; 0: every customer is a group
   * @param numbers kept for each group of a cell
   */
  public static ReplicateGroups of(int coarsest, TallyExtent extent, int numbers) {
    long most = MOST_NUMBERS / Math.max(1, extent.cells() * numbers);
    if (coarsest == 0 || extent.rows() <= most) {
      return STORED;
    }
    long count = coarsest;
    while (count * STEP <= most) {
      count *= STEP;
    }
    return new ReplicateGroups(count);
  }

  /**
   * The groups of counts by kind. The number of kinds is known only after counting, so there is
   * nothing between one group for each customer and the coarsest.
   */
  public static ReplicateGroups ofKinds(int coarsest, TallyExtent extent) {
    ReplicateGroups finest = of(coarsest, extent, NUMBERS_OF_KIND);
    return finest.equals(STORED) ? finest : new ReplicateGroups(coarsest);
  }

  /** The group of a row, from its column {@code grp}. */
  public String sql() {
    return count == 0 ? "grp" : "grp % " + count;
  }
}
