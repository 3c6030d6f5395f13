package io.cxrating.stats;

/**
 * Cluster-robust variance of a linear statistic from its influences (Cameron, Gelbach and Miller
 * 2011, with rows in place of the intersection of the two ways):
 *
 * <p>V = max(V_customer + V_day − V_row, V_customer, V_day), each k/(k−1) Σ (Σ z)² over its k
 * clusters. Days are single days, or ISO weeks where there are at least 8 and they vary more.
 *
 * @param byCustomer V_customer, over replicate groups
 * @param byDay V_day over the blocks taken; 0 with fewer than 8 days
 * @param byRow V_row
 * @param value V
 * @param degreesOfFreedom of the t quantile that goes with V
 * @param units number of units taken as independent: groups, or rows
 * @param clusters what was taken as independent
 * @param weeks whether weeks took the place of days
 */
record TwoWayVariance(
    double byCustomer,
    double byDay,
    double byRow,
    double value,
    double degreesOfFreedom,
    long units,
    Clusters clusters,
    boolean weeks) {

  /** With fewer days (or weeks) a variance between them cannot be estimated. */
  static final int LEAST_BLOCKS = 8;

  static TwoWayVariance of(Influence z, Clusters clusters, boolean dayBlocks) {
    int groups = z.byGroup().length;
    int days = z.byDay().length;
    double byCustomer = between(z.byGroup());
    double byRow = inflation(z.rows()) * z.rowSquares();
    if (clusters == Clusters.INTERACTION) {
      return new TwoWayVariance(
          byCustomer, 0, byRow, byRow, z.rows() - 1, z.rows(), clusters, false);
    }
    if (clusters == Clusters.CUSTOMER || days < LEAST_BLOCKS) {
      return new TwoWayVariance(
          byCustomer, 0, byRow, byCustomer, groups - 1, groups, Clusters.CUSTOMER, false);
    }
    double byDay = between(z.byDay());
    int blocks = days;
    boolean weeks = false;
    if (!dayBlocks) {
      double[] byWeek = Weeks.sums(z.dayIds(), z.byDay());
      double between = between(byWeek);
      if (byWeek.length >= LEAST_BLOCKS && between > byDay) {
        byDay = between;
        blocks = byWeek.length;
        weeks = true;
      }
    }
    double value = Math.max(byCustomer + byDay - byRow, Math.max(byCustomer, byDay));
    double df = Math.min(groups, blocks) - 1;
    return new TwoWayVariance(byCustomer, byDay, byRow, value, df, groups, clusters, weeks);
  }

  /** V / V_row; 1 where nothing varies. */
  double designEffect() {
    return value > 0 && byRow > 0 ? value / byRow : 1;
  }

  private static double between(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return inflation(sums.length) * squares;
  }

  private static double inflation(long clusters) {
    return clusters > 1 ? clusters / (clusters - 1.0) : 0;
  }
}
