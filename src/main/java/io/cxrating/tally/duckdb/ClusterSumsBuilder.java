package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.duckdb.selection.Slots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Collects the clusters of one cell from rows ordered by cluster. */
final class ClusterSumsBuilder {
  private static final int SHARES = 4;

  /** Copies that exist while a cell is completed. */
  private static final int COPIES = 2;

  private final Slots slots;
  private final Allowance allowance;
  private long[] ids = new long[16];
  private long[] interactions;
  private long[] halves;
  private long[] observed;
  private long[] shares;
  private int size;

  ClusterSumsBuilder(Slots slots, Allowance allowance) {
    this.slots = slots;
    this.allowance = allowance;
    allowance.take(numbers(ids.length));
    interactions = new long[ids.length * slots.touchpoints()];
    halves = new long[ids.length * slots.criteria()];
    observed = new long[ids.length * slots.criteria()];
    shares = new long[ids.length * SHARES];
  }

  /** Adds the sums of one cluster at one touchpoint, which start at column {@code at}. */
  void add(long id, int touchpoint, ResultSet row, int at) throws SQLException {
    if (size == 0 || ids[size - 1] != id) {
      grow();
      ids[size++] = id;
    }
    int cluster = size - 1;
    int column = at;
    interactions[cluster * slots.touchpoints() + touchpoint] = row.getLong(column++);
    int filled = 0;
    for (int criterion : slots.criteriaOf(touchpoint)) {
      halves[cluster * slots.criteria() + criterion] = row.getLong(column++);
      observed[cluster * slots.criteria() + criterion] = row.getLong(column++);
      filled++;
    }
    column += 2 * (slots.count() - filled);
    for (int share = 0; share < SHARES; share++) {
      shares[cluster * SHARES + share] += row.getLong(column++);
    }
  }

  private void grow() {
    if (size < ids.length) {
      return;
    }
    int larger = 2 * size;
    allowance.take(numbers(larger) - numbers(size));
    ids = Arrays.copyOf(ids, larger);
    interactions = Arrays.copyOf(interactions, larger * slots.touchpoints());
    halves = Arrays.copyOf(halves, larger * slots.criteria());
    observed = Arrays.copyOf(observed, larger * slots.criteria());
    shares = Arrays.copyOf(shares, larger * SHARES);
  }

  private long numbers(int clusters) {
    return (long) COPIES * clusters * numbersOfCluster();
  }

  private long numbersOfCluster() {
    return ReplicateGroups.numbersOfSums(slots.touchpoints(), slots.criteria());
  }

  /** The sums; {@code kept}: they stay in memory with those of other cells. */
  ClusterSums build(boolean kept) {
    allowance.giveBack(numbers(ids.length));
    allowance.take(kept ? size * numbersOfCluster() : 0);
    return new ClusterSums(
        Arrays.copyOf(ids, size),
        Arrays.copyOf(interactions, size * slots.touchpoints()),
        Arrays.copyOf(halves, size * slots.criteria()),
        Arrays.copyOf(observed, size * slots.criteria()),
        Arrays.copyOf(shares, size * SHARES));
  }
}
