package io.cxrating.stats.kind;

import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.StatusRule;
import io.cxrating.stats.variance.Influence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Numbers of rows by kind for every replicate group and every day. Rows of one kind are equal in
 * all properties that a statistic uses, so they have the same influence. These counts determine the
 * variance of any statistic with known influence by kind.
 */
public final class KindCounts {

  private final long[] totals;
  private final KindAxis groups;
  private final KindAxis days;

  private KindCounts(long[] totals, KindAxis groups, KindAxis days) {
    this.totals = totals;
    this.groups = groups;
    this.days = days;
  }

  /**
   * Number of kinds, including kinds without a row.
   *
   * @return number of kinds
   */
  public int kinds() {
    return totals.length;
  }

  /**
   * Rows of a kind.
   *
   * @param kind from 0 to {@link #kinds()}, exclusive
   * @return their number
   */
  public long count(int kind) {
    return totals[kind];
  }

  /**
   * All rows.
   *
   * @return n
   */
  public long rows() {
    return Arrays.stream(totals).sum();
  }

  /**
   * Number of groups with a row.
   *
   * @return G
   */
  public int groups() {
    return groups.size();
  }

  /**
   * Number of days with a row.
   *
   * @return D
   */
  public int days() {
    return days.size();
  }

  /**
   * The reasons that qualify a statistic of these rows, by the rules of a rating: no row, fewer
   * than 30 groups, fewer than 14 days.
   *
   * @return the reasons, empty for none
   */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    if (groups() == 0) {
      return List.of(Reason.NO_DATA);
    }
    if (groups() < StatusRule.ENOUGH_GROUPS) {
      reasons.add(Reason.FEW_CUSTOMERS);
    }
    if (days() < StatusRule.ENOUGH_DAYS) {
      reasons.add(Reason.FEW_DAYS);
    }
    return reasons;
  }

  /**
   * Whether the rows are enough for a value, by the rule of a rating: 10 groups.
   *
   * @return false if only the reasons may be shown
   */
  public boolean sufficient() {
    return groups() >= StatusRule.LEAST_GROUPS;
  }

  /**
   * The total of a value of rows.
   *
   * @param ofKind the value of a row, by kind; it is not read for kinds without a row
   * @return Σ_i value_i
   * @throws IllegalArgumentException unless there is one value for each kind
   */
  public double sum(double[] ofKind) {
    requireOneEach(ofKind);
    double sum = 0;
    for (int kind = 0; kind < totals.length; kind++) {
      sum += totals[kind] == 0 ? 0 : totals[kind] * ofKind[kind];
    }
    return sum;
  }

  /**
   * The totals of a value of rows by group.
   *
   * @param ofKind the value of a row, by kind
   * @return Σ_{i∈g} value_i, one per group in ascending order of the groups
   * @throws IllegalArgumentException unless there is one value for each kind
   */
  public double[] sumsByGroup(double[] ofKind) {
    requireOneEach(ofKind);
    return groups.sums(ofKind);
  }

  /**
   * The totals of a value of rows by day.
   *
   * @param ofKind the value of a row, by kind
   * @return Σ_{i∈d} value_i, one per day in ascending order of the days
   * @throws IllegalArgumentException unless there is one value for each kind
   */
  public double[] sumsByDay(double[] ofKind) {
    requireOneEach(ofKind);
    return days.sums(ofKind);
  }

  /**
   * The rows of some kinds; clusters without any of them are dropped, kinds keep their numbers.
   *
   * @param kept which kinds
   * @return their counts
   */
  public KindCounts only(IntPredicate kept) {
    long[] some = new long[totals.length];
    for (int kind = 0; kind < totals.length; kind++) {
      some[kind] = kept.test(kind) ? totals[kind] : 0;
    }
    return new KindCounts(some, groups.only(kept), days.only(kept));
  }

  Influence influence(double[] ofKind) {
    double[] squares = new double[totals.length];
    for (int kind = 0; kind < squares.length; kind++) {
      squares[kind] = ofKind[kind] * ofKind[kind];
    }
    return new Influence(
        groups.ids(), groups.sums(ofKind), days.ids(), days.sums(ofKind), sum(squares), rows());
  }

  private void requireOneEach(double[] ofKind) {
    if (ofKind.length != totals.length) {
      throw new IllegalArgumentException("one value for each kind is needed");
    }
  }

  /** Counts rows cell by cell, clusters in ascending order. */
  public static final class Builder {

    private long[] totals = new long[16];
    private int kinds;
    private final KindAxis.Builder groups = new KindAxis.Builder();
    private final KindAxis.Builder days = new KindAxis.Builder();

    /** Starts without rows and kinds. */
    public Builder() {}

    /**
     * Counts rows of one kind in one group. The totals are computed from the groups.
     *
     * @param id the group, at least that of the previous call
     * @param kind their kind
     * @param count their number, ≥ 0
     * @return this
     * @throws IllegalArgumentException if groups do not ascend or the count is negative
     */
    public Builder group(long id, int kind, long count) {
      groups.add(id, kind, count);
      kinds = Math.max(kinds, kind + 1);
      if (kind >= totals.length) {
        totals = Arrays.copyOf(totals, 2 * kinds);
      }
      totals[kind] += count;
      return this;
    }

    /**
     * Counts rows of one kind on one day.
     *
     * @param epochDay the day, at least that of the previous call
     * @param kind their kind
     * @param count their number, ≥ 0
     * @return this
     * @throws IllegalArgumentException if days do not ascend or the count is negative
     */
    public Builder day(long epochDay, int kind, long count) {
      days.add(epochDay, kind, count);
      return this;
    }

    /**
     * The counts.
     *
     * @return what was counted
     * @throws IllegalArgumentException if groups and days describe different rows
     */
    public KindCounts build() {
      KindAxis byGroup = groups.build();
      KindAxis byDay = days.build();
      long[] onDays = byDay.totals(kinds);
      if (!Arrays.equals(Arrays.copyOf(totals, kinds), onDays)) {
        throw new IllegalArgumentException("groups and days tell of different rows");
      }
      return new KindCounts(onDays, byGroup, byDay);
    }
  }
}
