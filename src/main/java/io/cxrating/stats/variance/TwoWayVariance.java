package io.cxrating.stats.variance;

import io.cxrating.stats.Clusters;
import java.util.List;

/**
 * Cluster-robust variance of a linear statistic from its influences (Cameron, Gelbach and Miller
 * 2011, with rows instead of the intersection of the two ways):
 *
 * <p>V = max(V_customer + V_day − V_row, V_customer, V_day), each k/(k−1) Σ (Σ z)² over its k
 * clusters. V_day is a {@link DayVariance}, which allows for autocorrelated days.
 *
 * @param byCustomer V_customer, over replicate groups
 * @param byDay V_day; 0 with fewer than 3 days
 * @param byRow V_row
 * @param value V
 * @param degreesOfFreedom of the t quantile for V
 * @param units number of independent units: groups, or rows
 * @param clusters the ways of clustering in V
 * @param ofCounts whether the clusters are periods of counts: V = max(V_customer, V_day, V_row)
 */
public record TwoWayVariance(
    double byCustomer,
    double byDay,
    double byRow,
    double value,
    double degreesOfFreedom,
    long units,
    Clusters clusters,
    boolean ofCounts) {

  /** Minimum number of days for a variance between days. */
  public static final int LEAST_DAYS = 3;

  /** Maximum share of V_row that rounding leaves of influences that cancel. */
  private static final double ROUNDING = 1e-18;

  /**
   * The variance of a statistic from its influences.
   *
   * @param z influences, in points
   * @param clusters the units of independence; days are used only if there are at least {@value
   *     #LEAST_DAYS}
   * @param dayBlocks true treats days as independent; false removes weekday means and allows for
   *     autocorrelation
   * @return in squared points
   */
  public static TwoWayVariance of(Influence z, Clusters clusters, boolean dayBlocks) {
    return of(ClusterSquares.of(z, dayBlocks), clusters, dayBlocks);
  }

  /**
   * The variance of a statistic from its sums of squares.
   *
   * @param squares sums of squares of influences by group, by day and by row
   * @param clusters the units of independence; days are used only if every slice has at least
   *     {@value #LEAST_DAYS}
   * @param dayBlocks true treats days as independent; false allows for autocorrelation
   * @return in squared points
   */
  public static TwoWayVariance of(ClusterSquares squares, Clusters clusters, boolean dayBlocks) {
    double byCustomer = squares.byGroup().variance();
    double byRow = squares.byRow().variance();
    long groups = squares.byGroup().least();
    boolean ofCounts = squares.ofCounts();
    if (clusters == Clusters.INTERACTION) {
      long rows = squares.byRow().least();
      return new TwoWayVariance(byCustomer, 0, byRow, byRow, rows - 1.0, rows, clusters, false);
    }
    if (clusters == Clusters.CUSTOMER || squares.leastDays() < LEAST_DAYS) {
      return new TwoWayVariance(
          byCustomer,
          0,
          byRow,
          ofCounts ? Math.max(byCustomer, byRow) : byCustomer,
          groups - 1.0,
          groups,
          Clusters.CUSTOMER,
          ofCounts);
    }
    DayVariance days = DayVariance.of(squares.byDay(), dayBlocks, Math.max(byRow, byCustomer));
    double byDay = days.value();
    // The periods of counts are both groups and days, and their binomial variance is the least.
    double both = ofCounts ? byRow : byCustomer + byDay - byRow;
    double value = Math.max(both, Math.max(byCustomer, byDay));
    double least = Math.min(groups - 1.0, squares.leastFreedom());
    double df = Math.min(least, days.degreesOfFreedom(value));
    return new TwoWayVariance(byCustomer, byDay, byRow, value, df, groups, clusters, ofCounts);
  }

  /**
   * V, or V_row if the influences of two slices cancel in every cluster, except for rounding.
   *
   * @return in squared points
   */
  public double valueOrByRow() {
    return value > ROUNDING * byRow ? value : byRow;
  }

  /**
   * The design effect V / V_row.
   *
   * @return &gt; 0; 1 without variation
   */
  public double designEffect() {
    return value > 0 && byRow > 0 ? value / byRow : 1;
  }

  /**
   * The names of the ways of clustering in V.
   *
   * @return "customer" and "day", "customer", "interaction", or "period" for counts
   */
  public List<String> clusterNames() {
    if (ofCounts) {
      return List.of("period");
    }
    return switch (clusters) {
      case CUSTOMER_DAY -> List.of("customer", "day");
      case CUSTOMER -> List.of("customer");
      case INTERACTION -> List.of("interaction");
    };
  }
}
