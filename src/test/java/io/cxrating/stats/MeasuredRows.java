package io.cxrating.stats;

import io.cxrating.stats.kind.EmpiricalDistribution;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.MeasuredValues;
import java.util.Arrays;
import java.util.TreeMap;

/** Counts measure values one by one: a simple implementation for tests. */
public final class MeasuredRows {
  private static final int SIDES = 9;

  private final TreeMap<Long, Integer> groupAt = new TreeMap<>();
  private final TreeMap<Long, Integer> dayAt = new TreeMap<>();
  private double[] values = new double[64];
  private long[] groups = new long[64];
  private long[] days = new long[64];
  private int size;

  public MeasuredRows add(long group, long day, double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      groups = Arrays.copyOf(groups, 2 * size);
      days = Arrays.copyOf(days, 2 * size);
    }
    values[size] = value;
    groups[size] = group;
    days[size++] = day;
    groupAt.put(group, 0);
    dayAt.put(day, 0);
    return this;
  }

  public int size() {
    return size;
  }

  /** Returns the value of rank ⌈percent n / 100⌉. */
  public double quantile(int percent) {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[Math.ceilDiv(percent * size, 100) - 1];
  }

  public MeasuredValues values() {
    double median = quantile(50);
    double p90 = quantile(90);
    long[][] byGroup = new long[numbered(groupAt)][SIDES];
    long[][] byDay = new long[numbered(dayAt)][SIDES];
    for (int i = 0; i < size; i++) {
      int kind = 3 * side(values[i], median) + side(values[i], p90);
      byGroup[groupAt.get(groups[i])][kind]++;
      byDay[dayAt.get(days[i])][kind]++;
    }
    KindCounts.Builder counts = new KindCounts.Builder();
    for (int kind = 0; kind < SIDES; kind++) {
      // Each kind gets a number, even without a row.
      counts.group(Long.MIN_VALUE, kind, 0);
    }
    groupAt.forEach((id, at) -> add(byGroup[at], (kind, n) -> counts.group(id, kind, n)));
    dayAt.forEach((id, at) -> add(byDay[at], (kind, n) -> counts.day(id, kind, n)));
    int[] besideMedian = new int[SIDES];
    int[] besideP90 = new int[SIDES];
    for (int kind = 0; kind < SIDES; kind++) {
      besideMedian[kind] = kind / 3 - 1;
      besideP90[kind] = kind % 3 - 1;
    }
    return new MeasuredValues(
        EmpiricalDistribution.of(Arrays.copyOf(values, size)),
        counts.build(),
        besideMedian,
        besideP90,
        0);
  }

  private interface Cell {
    void add(int kind, long rows);
  }

  private static void add(long[] rows, Cell cell) {
    for (int kind = 0; kind < SIDES; kind++) {
      if (rows[kind] > 0) {
        cell.add(kind, rows[kind]);
      }
    }
  }

  private static int numbered(TreeMap<Long, Integer> at) {
    int number = 0;
    for (var entry : at.entrySet()) {
      entry.setValue(number++);
    }
    return number;
  }

  private static int side(double value, double cut) {
    return value < cut ? 0 : value == cut ? 1 : 2;
  }
}
