package io.cxrating.stats.kind;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The empirical distribution function F of observed values, at some of the distinct values: the
 * smallest, the largest, and those at which F reaches a line of a grid. It is exact everywhere if
 * all distinct values are kept; otherwise only bounds of F are known between two kept values.
 *
 * @param values in the unit of the measure, ascending and distinct
 * @param below number of rows with a smaller value, by value
 * @param upTo number of rows with this value or a smaller one, by value; the last is n
 */
public record EmpiricalDistribution(double[] values, long[] below, long[] upTo) {

  private static final long HUNDRED = 100;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException unless there is a value, all are finite and ascend, counts
   *     ascend with them, and the smallest has no row below it
   */
  public EmpiricalDistribution {
    values = values.clone();
    below = below.clone();
    upTo = upTo.clone();
    if (values.length == 0 || below.length != values.length || upTo.length != values.length) {
      throw new IllegalArgumentException("two counts for each value are needed");
    }
    long before = 0;
    for (int i = 0; i < values.length; i++) {
      boolean ascends = i == 0 ? below[0] == 0 : values[i - 1] < values[i] && before <= below[i];
      if (!Double.isFinite(values[i]) || !ascends || below[i] >= upTo[i]) {
        throw new IllegalArgumentException("values and counts must ascend");
      }
      before = upTo[i];
    }
  }

  /**
   * The distribution of a complete set of values.
   *
   * @param observed at least one finite value, in any order
   * @return every distinct value with its counts
   */
  public static EmpiricalDistribution of(double... observed) {
    SortedMap<Double, Long> rows = new TreeMap<>();
    for (double value : observed) {
      rows.merge(value + 0.0, 1L, Long::sum);
    }
    return of(rows);
  }

  /**
   * The distribution of counted values.
   *
   * @param rows number of rows by value, at least one
   * @return every value with its counts
   */
  public static EmpiricalDistribution of(SortedMap<Double, Long> rows) {
    double[] values = rows.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    long[] upTo = rows.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.parallelPrefix(upTo, Long::sum);
    long[] below = new long[upTo.length];
    for (int i = 1; i < below.length; i++) {
      below[i] = upTo[i - 1];
    }
    return new EmpiricalDistribution(values, below, upTo);
  }

  /**
   * The distinct values that are kept.
   *
   * @return a copy, ascending
   */
  @Override
  public double[] values() {
    return values.clone();
  }

  /**
   * Rows with a smaller value.
   *
   * @return a copy, by value
   */
  @Override
  public long[] below() {
    return below.clone();
  }

  /**
   * Rows with a value that is not larger.
   *
   * @return a copy, by value
   */
  @Override
  public long[] upTo() {
    return upTo.clone();
  }

  /**
   * Number of rows with a value.
   *
   * @return n
   */
  public long rows() {
    return upTo[upTo.length - 1];
  }

  /**
   * The quantile as the inverse of F: the smallest observed value v with F(v) ≥ p, the one of rank
   * ⌈pn⌉ (definition 1 of Hyndman and Fan 1996). It is exact if the grid has a line at p.
   *
   * @param percent 100 p, from 1 to 100
   * @return an observed value
   */
  public double quantile(int percent) {
    int at = 0;
    while (HUNDRED * upTo[at] < percent * rows()) {
      at++;
    }
    return values[at];
  }

  /** The smallest observed value v with F(v) ≥ share, or a smaller kept value. */
  double lowest(double share) {
    double rank = share * rows();
    int at = 0;
    while (upTo[at] < rank && at < values.length - 1) {
      at++;
    }
    // A value between this one and the previous one may have reached the share already.
    return at > 0 && below[at] >= rank ? values[at - 1] : values[at];
  }

  /**
   * The smallest kept value v with F(v) > share, which is not smaller than the smallest observed
   * one.
   */
  double highest(double share) {
    double rank = share * rows();
    int at = 0;
    while (upTo[at] <= rank && at < values.length - 1) {
      at++;
    }
    return values[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmpiricalDistribution that
        && Arrays.equals(values, that.values)
        && Arrays.equals(below, that.below)
        && Arrays.equals(upTo, that.upTo);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(values) + Arrays.hashCode(below)) + Arrays.hashCode(upTo);
  }
}
