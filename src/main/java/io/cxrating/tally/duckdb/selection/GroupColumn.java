package io.cxrating.tally.duckdb.selection;

import io.cxrating.stats.sums.ReplicateGroups;

/** The replicate group of a row, computed from its column {@code grp}. */
public final class GroupColumn {
  private GroupColumn() {}

  /** The group as an SQL expression. */
  public static String of(ReplicateGroups groups) {
    return groups.count() == 0 ? "grp" : "grp % " + groups.count();
  }
}
