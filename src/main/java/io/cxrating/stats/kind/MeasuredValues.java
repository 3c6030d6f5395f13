package io.cxrating.stats.kind;

/**
 * The observed values of one measure: their distribution, and the number of values of every
 * customer group and day on either side of the median and of the 90th percentile.
 *
 * @param distribution of the values
 * @param counts of the same rows, by kind; rows of a kind are on the same side of both quantiles
 * @param besideMedian by kind: −1 below the median, 0 at it, 1 above
 * @param besideP90 the same for the 90th percentile
 */
public record MeasuredValues(
    EmpiricalDistribution distribution, KindCounts counts, int[] besideMedian, int[] besideP90) {

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
