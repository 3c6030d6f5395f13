package io.cxrating.stats.variance;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Slices within a slice: one touchpoint, or one share of the interactions as a single criterion.
 */
public final class Restriction {

  /** Column of the interactions with an observed criterion; the next one: all of them met. */
  public static final int GREAT = 0;

  /** Column of the interactions with an observed essential; the next one: all of them met. */
  public static final int ESSENTIALS = 2;

  private static final DeclaredWeights SINGLE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});

  private Restriction() {}

  /** The criteria of one touchpoint that have points, in their order. */
  static int[] criteriaOf(DeclaredWeights weights, int touchpoint, double[] points) {
    int[] touchpointOf = weights.touchpointOf();
    return IntStream.range(0, touchpointOf.length)
        .filter(c -> touchpointOf[c] == touchpoint && points[c] > 0)
        .toArray();
  }

  /** The weights of some criteria of one touchpoint. */
  static DeclaredWeights weights(DeclaredWeights weights, int[] criteria) {
    double[] all = weights.criteria();
    return new DeclaredWeights(
        new double[] {1},
        new int[criteria.length],
        Arrays.stream(criteria).mapToDouble(c -> all[c]).toArray());
  }

  /** The interactions at one touchpoint. */
  static SliceSums touchpoint(SliceSums sums, int touchpoint, int[] criteria) {
    ClusterSums groups =
        sums.groups().at(sums.touchpoints(), touchpoint, sums.criteria(), criteria);
    return new SliceSums(
        1,
        criteria.length,
        groups,
        sums.days().at(sums.touchpoints(), touchpoint, sums.criteria(), criteria),
        sums.pairs().of(criteria),
        customers(sums, groups));
  }

  /**
   * A share of the interactions as a slice with one touchpoint and one criterion, which is met if
   * all observed criteria are met.
   *
   * @param sums the slice
   * @param column {@link #GREAT} or {@link #ESSENTIALS}
   * @return the interactions that count in the share
   */
  public static SliceSums share(SliceSums sums, int column) {
    long[] totals = sums.groups().totalShares();
    long all = totals[column];
    long met = totals[column + 1];
    ClusterSums groups = share(sums.groups(), column);
    return new SliceSums(
        1,
        1,
        groups,
        share(sums.days(), column),
        PairSums.ofMatrices(new long[] {4 * met}, new long[] {2 * met}, new long[] {all}),
        customers(sums, groups));
  }

  /** The approximate number of customers with interactions in these groups. */
  private static CustomerCounts customers(SliceSums sums, ClusterSums groups) {
    long rows = groups.totalInteractions(1)[0];
    return CustomerCounts.of((long) ExtremeSample.customers(sums, groups.size(), rows));
  }

  private static ClusterSums share(ClusterSums clusters, int column) {
    long[] shares = clusters.shares();
    int[] rows =
        IntStream.range(0, clusters.size())
            .filter(x -> shares[x * ClusterSums.SHARE_COLUMNS + column] > 0)
            .toArray();
    long[] observed = cells(shares, ClusterSums.SHARE_COLUMNS, rows, column);
    long[] met = cells(shares, ClusterSums.SHARE_COLUMNS, rows, column + 1);
    return new ClusterSums(
        cells(clusters.ids(), 1, rows, 0),
        observed,
        Arrays.stream(met).map(m -> 2 * m).toArray(),
        observed,
        new long[rows.length * ClusterSums.SHARE_COLUMNS]);
  }

  /**
   * The weights of the slice that {@link #share} gives.
   *
   * @return one touchpoint with one criterion, each of weight 1
   */
  public static DeclaredWeights shareWeights() {
    return SINGLE;
  }

  private static long[] cells(long[] matrix, int columns, int[] rows, int... wanted) {
    long[] cells = new long[rows.length * wanted.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = matrix[rows[i / wanted.length] * columns + wanted[i % wanted.length]];
    }
    return cells;
  }
}
