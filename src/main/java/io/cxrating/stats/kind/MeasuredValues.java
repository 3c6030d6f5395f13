package io.cxrating.stats.kind;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The observed values of one measure: their distribution, and the number of values of every
 * customer group and day on either side of the median and of the 90th percentile.
 *
 * @param distribution of the values
 * @param counts of the same rows, by kind; rows of a kind are on the same side of both quantiles
 * @param besideMedian by kind: −1 below the median, 0 at it, 1 above
 * @param besideP90 the same for the 90th percentile
 * @param censored number of rows of whose value only a lower limit is known; they are in none of
 *     the counts
 */
public record MeasuredValues(
    EmpiricalDistribution distribution,
    KindCounts counts,
    int[] besideMedian,
    int[] besideP90,
    long censored) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the parts describe different rows
   */
  public MeasuredValues {
    besideMedian = besideMedian.clone();
    besideP90 = besideP90.clone();
    if (counts.rows() != distribution.rows()
        || besideMedian.length != counts.kinds()
        || besideP90.length != counts.kinds()) {
      throw new IllegalArgumentException("values and counts tell of different rows");
    }
  }

  /**
   * The values of rows that are counted by kind.
   *
   * @param counts of the rows, at least one
   * @param values by kind
   * @return their distribution, with the position of each kind relative to both quantiles
   */
  public static MeasuredValues of(KindCounts counts, double[] values) {
    SortedMap<Double, Long> rows = new TreeMap<>();
    for (int kind = 0; kind < values.length; kind++) {
      if (counts.count(kind) > 0) {
        rows.merge(values[kind], counts.count(kind), Long::sum);
      }
    }
    EmpiricalDistribution distribution = EmpiricalDistribution.of(rows);
    return new MeasuredValues(
        distribution,
        counts,
        beside(values, distribution.quantile(MeasureEstimate.MEDIAN)),
        beside(values, distribution.quantile(MeasureEstimate.P90)),
        0);
  }

  private static int[] beside(double[] values, double quantile) {
    return Arrays.stream(values).mapToInt(value -> Double.compare(value, quantile)).toArray();
  }

  /**
   * The position of rows relative to the median.
   *
   * @return a copy, by kind
   */
  @Override
  public int[] besideMedian() {
    return besideMedian.clone();
  }

  /**
   * The position of rows relative to the 90th percentile.
   *
   * @return a copy, by kind
   */
  @Override
  public int[] besideP90() {
    return besideP90.clone();
  }
}
