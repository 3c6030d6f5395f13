package io.cxrating.stats.variance;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.sums.SliceSums;

/**
 * n* of a slice without variation, in which everything is met or everything is missed. It is
 * bounded by customers and days, not by the replicate groups.
 *
 * <p>Days may differ even without a miss. If the share of misses varies between days with the
 * intraclass correlation ρ (a beta-binomial), then C customers on D days have no miss with a
 * probability near exp(−π (D/ρ) ln(1 + ρC/D)), like this number of independent customers:
 *
 * <p>n* = (D/ρ) ln(1 + ρC/D), ρ = 0.01,
 *
 * <p>which is close to C with few customers a day, and is never larger. For several criteria n* is
 * the minimum of n*_c / a_c, with a_c the share of criterion c in the rating: the lowest compatible
 * rating is that in which all undetected misses are of one criterion.
 */
public final class ExtremeSample {

  /** ρ: at an attainment of 0.999, days whose rates of misses vary by three times their mean. */
  static final double DAY_CORRELATION = 0.01;

  private ExtremeSample() {}

  /**
   * n* of a slice.
   *
   * @param sums the slice
   * @param composite its rating
   * @param clustered the variance, with the clusters of its interval
   * @return at least a little below 1; 0 if nothing is observed
   */
  public static double size(SliceSums sums, Composite composite, TwoWayVariance clustered) {
    if (clustered.clusters() == Clusters.INTERACTION) {
      return clustered.units();
    }
    double size = size(customers(sums), clustered.clusters(), sums.days().size());
    int[] groups = sums.groups().holding(sums.criteria());
    int[] days = sums.days().holding(sums.criteria());
    long[] rows = sums.groups().totalObserved(sums.criteria());
    double[] points = composite.points();
    for (int c = 0; c < points.length; c++) {
      if (points[c] > 0) {
        double customers = customers(sums, groups[c], rows[c]);
        size = Math.min(size, 100 / points[c] * size(customers, clustered.clusters(), days[c]));
      }
    }
    return size;
  }

  /**
   * n* of a number of customers on a number of days.
   *
   * @param customers C, &gt; 0
   * @param clusters the units of independence; the days are used only for customers and days
   * @param days D, &gt; 0
   * @return (D/ρ) ln(1 + ρC/D) for customers and days, else C
   */
  public static double size(double customers, Clusters clusters, int days) {
    double perDay = DAY_CORRELATION * customers / days;
    return clusters == Clusters.CUSTOMER_DAY
        ? days / DAY_CORRELATION * Math.log1p(perDay)
        : customers;
  }

  /**
   * Number of customers with some of the interactions: the groups with one of these, times the
   * customers per group, but at most the same share of all customers as of all interactions. If
   * each customer is a group, it is the number of these groups.
   *
   * @param groups number of groups with one of the interactions
   * @param rows the interactions
   */
  static double customers(SliceSums sums, int groups, long rows) {
    double all = customers(sums);
    double perGroup = all / sums.groups().size();
    return Math.max(groups, Math.min(groups * perGroup, all * rows / sums.interactions()));
  }

  /** Known customers; the number of groups if that is larger because many are unknown. */
  private static double customers(SliceSums sums) {
    return Math.max(sums.customers().known(), sums.groups().size());
  }
}
