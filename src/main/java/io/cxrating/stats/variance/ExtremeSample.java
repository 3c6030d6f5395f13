package io.cxrating.stats.variance;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.sums.SliceSums;

/**
 * n* of a slice without variation to estimate from, where everything is met or everything is
 * missed. Customers and days bound it, not the replicate groups.
 *
 * <p>Days may differ although no miss shows it. If the share of misses varies between days with the
 * intraclass correlation ρ (a beta-binomial), then C customers on D days see no miss with a chance
 * near exp(−π (D/ρ) ln(1 + ρC/D)), as do that many independent customers:
 *
 * <p>n* = (D/ρ) ln(1 + ρC/D), ρ = 0.01,
 *
 * <p>which is close to C where few customers come on a day, and is never larger. Of several
 * criteria n* is the least of all n*_c / a_c with a_c the share of the rating that is due to
 * criterion c: the rating could be as low as if all that one criterion can hide were missed.
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
   * @param clustered the variance, with the clusters that its interval takes as independent
   * @return at least a little below 1; 0 where nothing is observed
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
   * @param clusters what is taken as independent; the days count for customers and days alone
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
   * Customers who have some of the interactions: the groups that hold one of these, times the
   * customers of a group, but no larger a share of all customers than of all interactions. Where
   * each customer is a group it is the number of these groups.
   *
   * @param groups that hold one of the interactions
   * @param rows the interactions
   */
  static double customers(SliceSums sums, int groups, long rows) {
    double all = customers(sums);
    double perGroup = all / sums.groups().size();
    return Math.max(groups, Math.min(groups * perGroup, all * rows / sums.interactions()));
  }

  /** Known customers; where many are unknown, groups are more. */
  private static double customers(SliceSums sums) {
    return Math.max(sums.customers().known(), sums.groups().size());
  }
}
