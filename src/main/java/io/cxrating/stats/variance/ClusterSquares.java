package io.cxrating.stats.variance;

import java.util.List;

/**
 * Sums of squares of summed influences for each way of clustering, the input of a variance.
 *
 * @param byGroup over replicate groups of customers
 * @param byDay sums by day; one series per slice if the slices have no day in common
 * @param leastDays the minimum number of days of the slices
 * @param leastFreedom the minimum D − 1 − fitted of the slices
 * @param byRow over interactions
 * @param ofCounts whether every slice has counts alone, whose periods are both groups and days
 */
public record ClusterSquares(
    Way byGroup,
    List<DaySums> byDay,
    long leastDays,
    double leastFreedom,
    Way byRow,
    boolean ofCounts) {

  /**
   * One way of clustering.
   *
   * @param squares Σ_k (Σ_{i∈k} z_i)²
   * @param clusters number of clusters k
   * @param least the minimum number of clusters of the slices; {@code clusters} for a single slice
   */
  record Way(double squares, long clusters, long least) {

    /** The variance between clusters, k/(k−1) Σ (Σ z)²; 0 for a single cluster. */
    double variance() {
      return clusters > 1 ? clusters / (clusters - 1.0) * squares : 0;
    }
  }

  /**
   * The squares of one slice.
   *
   * @param z influences of its interactions
   * @param dayBlocks true keeps the sums by day; false removes the mean of each weekday from 28
   *     days on
   * @return the squares by group, day and row
   */
  public static ClusterSquares of(Influence z, boolean dayBlocks) {
    return of(z, DaySums.of(z, dayBlocks));
  }

  /**
   * The squares of one slice with given sums by day, from which more means may have been removed.
   *
   * @param z influences of its interactions
   * @param byDay sums of these influences by day
   * @return the squares by group, day and row
   */
  public static ClusterSquares of(Influence z, DaySums byDay) {
    return new ClusterSquares(
        way(z.byGroup()),
        List.of(byDay),
        byDay.days(),
        byDay.degreesOfFreedom(),
        new Way(z.rowSquares(), z.rows(), z.rows()),
        z.isOfCounts());
  }

  private static Way way(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return new Way(squares, sums.length, sums.length);
  }
}
