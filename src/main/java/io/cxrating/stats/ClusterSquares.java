package io.cxrating.stats;

import java.util.List;

/**
 * Sums of squares of summed influences, by way of clustering: all that a variance needs.
 *
 * @param byGroup over groups of customers
 * @param byDay sums by day, of several slices where these have no day in common
 * @param leastDays the least number of days of the slices that take part
 * @param leastFreedom the least D − 1 − f of these slices
 * @param byRow over interactions
 */
record ClusterSquares(
    Way byGroup, List<DaySums> byDay, long leastDays, double leastFreedom, Way byRow) {

  /**
   * One way of clustering.
   *
   * @param squares Σ_k (Σ_{i∈k} z_i)²
   * @param clusters number of clusters k
   * @param least the least number of clusters of the slices that take part; {@code clusters} where
   *     there is one slice
   */
  record Way(double squares, long clusters, long least) {

    /** The variance between clusters, k/(k−1) Σ (Σ z)²; 0 with a single one. */
    double variance() {
      return clusters > 1 ? clusters / (clusters - 1.0) * squares : 0;
    }
  }

  static ClusterSquares of(Influence z, boolean dayBlocks) {
    return of(z, DaySums.of(z, dayBlocks));
  }

  /** With other sums by day, of which more was taken out. */
  static ClusterSquares of(Influence z, DaySums byDay) {
    return new ClusterSquares(
        way(z.byGroup()),
        List.of(byDay),
        byDay.days(),
        byDay.degreesOfFreedom(),
        new Way(z.rowSquares(), z.rows(), z.rows()));
  }

  private static Way way(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return new Way(squares, sums.length, sums.length);
  }
}
