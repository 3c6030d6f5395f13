package io.cxrating.stats;

/**
 * Sums of squares of summed influences, by way of clustering: all that a variance needs.
 *
 * @param byGroup over groups of customers
 * @param byDay over days
 * @param byRow over interactions
 * @param serial how days follow each other
 */
record ClusterSquares(Way byGroup, Way byDay, Way byRow, Autocorrelation serial) {

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

  static ClusterSquares of(Influence z) {
    return new ClusterSquares(
        way(z.byGroup()),
        way(z.byDay()),
        new Way(z.rowSquares(), z.rows(), z.rows()),
        Autocorrelation.of(z.byDay()));
  }

  private static Way way(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return new Way(squares, sums.length, sums.length);
  }
}
