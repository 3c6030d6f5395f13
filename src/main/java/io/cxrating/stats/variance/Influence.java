package io.cxrating.stats.variance;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.PeriodCluster;
import io.cxrating.stats.sums.SliceSums;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of the influences z_i of interactions on a linear statistic, by group and by day. For a
 * rating z_i = Σ_c a_c (s(i,c) − p_c) 1[observed] / N_c, in points; they sum to 0. Every cluster
 * with an interaction counts, even if no criterion was observed.
 *
 * @param groupIds ascending
 * @param byGroup Σ z over each group
 * @param dayIds epoch days, ascending
 * @param byDay Σ z over each day
 * @param rowSquares Σ_i z_i²
 * @param rows n
 */
public record Influence(
    long[] groupIds,
    double[] byGroup,
    long[] dayIds,
    double[] byDay,
    double rowSquares,
    long rows) {
  private static final double ROUNDING = 1e-12;

  /**
   * Whether all groups are periods of counts.
   *
   * @return false if any interaction is posted by itself
   */
  public boolean isOfCounts() {
    return PeriodCluster.areAll(groupIds);
  }

  /**
   * Influences on a rating.
   *
   * @param sums the slice
   * @param composite its rating, or a difference with signed a_c
   * @return in points
   */
  public static Influence of(SliceSums sums, Composite composite) {
    long[] halves = sums.groups().totalHalves(sums.criteria());
    long[] observed = sums.groups().totalObserved(sums.criteria());
    return new Influence(
        sums.groups().ids(),
        byCluster(sums.groups(), halves, observed, composite.points()),
        sums.days().ids(),
        byCluster(sums.days(), halves, observed, composite.points()),
        rowSquares(sums.pairs(), composite, observed),
        sums.interactions());
  }

  /**
   * Points missed by cluster, Σ_c a_c (N_xc − M_xc)/N_c, or points met, Σ_c a_c M_xc/N_c.
   *
   * @param sums the slice
   * @param composite its rating
   * @param misses true for points missed; false for points met
   * @return points by group and by day; the sum of squares over rows is 0
   */
  public static Influence ofMisses(SliceSums sums, Composite composite, boolean misses) {
    long[] observed = sums.groups().totalObserved(sums.criteria());
    return new Influence(
        sums.groups().ids(),
        missed(sums.groups(), observed, composite.points(), misses),
        sums.days().ids(),
        missed(sums.days(), observed, composite.points(), misses),
        0,
        sums.interactions());
  }

  /**
   * The weight of each day in a rating, Σ_c a_c N_dc/N_c / Σ_c a_c.
   *
   * @param sums the slice
   * @param composite its rating
   * @return one weight from 0 to 1 per day, in the order of the days of the sums; they sum to 1
   */
  public static double[] dayWeights(SliceSums sums, Composite composite) {
    long[] total = sums.groups().totalObserved(sums.criteria());
    long[] observed = sums.days().observed();
    double[] points = composite.points();
    double[] weights = new double[sums.days().size()];
    for (int d = 0; d < weights.length; d++) {
      for (int c = 0; c < points.length; c++) {
        weights[d] +=
            points[c] > 0 ? points[c] / 100 * observed[d * points.length + c] / total[c] : 0;
      }
    }
    return weights;
  }

  /**
   * Points by which each cluster changes a difference, |Σ_c a_c M_xc/N_c| with signed a_c.
   *
   * @param sums the slice
   * @param change a difference of two ratings of the slice, with signed a_c
   * @return points by group and by day; the sum of squares over rows is 0
   */
  public static Influence ofMoves(SliceSums sums, Composite change) {
    long[] observed = sums.groups().totalObserved(sums.criteria());
    return new Influence(
        sums.groups().ids(),
        moves(sums.groups(), observed, change.points()),
        sums.days().ids(),
        moves(sums.days(), observed, change.points()),
        0,
        sums.interactions());
  }

  private static double[] moves(ClusterSums clusters, long[] observed, double[] points) {
    long[] halves = clusters.halves();
    double[] moves = new double[clusters.size()];
    for (int x = 0; x < moves.length; x++) {
      double net = 0;
      double gross = 0;
      for (int c = 0; c < points.length; c++) {
        if (points[c] != 0) {
          double part = points[c] * (halves[x * points.length + c] / (2.0 * observed[c]));
          net += part;
          gross += Math.abs(part);
        }
      }
      // A rounding error is not a change, and must not count as a cluster that changes.
      moves[x] = Math.abs(net) > ROUNDING * gross ? Math.abs(net) : 0;
    }
    return moves;
  }

  private static double[] missed(
      ClusterSums clusters, long[] observed, double[] points, boolean misses) {
    int criteria = points.length;
    long[] clusterHalves = clusters.halves();
    long[] clusterObserved = clusters.observed();
    double[] missed = new double[clusters.size()];
    for (int c = 0; c < criteria; c++) {
      if (points[c] > 0) {
        double perHalf = points[c] / (2.0 * observed[c]);
        for (int x = 0; x < missed.length; x++) {
          int cell = x * criteria + c;
          long rare =
              misses ? 2 * clusterObserved[cell] - clusterHalves[cell] : clusterHalves[cell];
          missed[x] += perHalf * rare;
        }
      }
    }
    return missed;
  }

  /**
   * Σ_k w_k z^(k), the influences on a weighted sum of statistics over slices without common
   * interactions.
   *
   * @param parts influences on each statistic
   * @param weights w_k, one per statistic
   * @return sums over all groups and all days of the parts
   */
  public static Influence weighted(List<Influence> parts, double[] weights) {
    double rowSquares = 0;
    long rows = 0;
    for (int k = 0; k < weights.length; k++) {
      rowSquares += weights[k] * weights[k] * parts.get(k).rowSquares();
      rows += parts.get(k).rows();
    }
    SortedMap<Long, Double> byGroup = new TreeMap<>();
    SortedMap<Long, Double> byDay = new TreeMap<>();
    for (int k = 0; k < weights.length; k++) {
      add(byGroup, parts.get(k).groupIds(), parts.get(k).byGroup(), weights[k]);
      add(byDay, parts.get(k).dayIds(), parts.get(k).byDay(), weights[k]);
    }
    return new Influence(ids(byGroup), sums(byGroup), ids(byDay), sums(byDay), rowSquares, rows);
  }

  private static void add(
      SortedMap<Long, Double> sums, long[] ids, double[] values, double weight) {
    for (int i = 0; i < ids.length; i++) {
      sums.merge(ids[i], weight * values[i], Double::sum);
    }
  }

  private static long[] ids(SortedMap<Long, Double> sums) {
    return sums.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static double[] sums(SortedMap<Long, Double> sums) {
    return sums.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * N_c H_xc − H_c N_xc is an exact integer, so without variation the result is exactly 0. So it is
   * where criteria cancel each other, except for rounding.
   */
  private static double[] byCluster(
      ClusterSums sums, long[] halves, long[] observed, double[] points) {
    int criteria = points.length;
    long[] clusterHalves = sums.halves();
    long[] clusterObserved = sums.observed();
    double[] z = new double[sums.size()];
    double[] gross = new double[sums.size()];
    for (int c = 0; c < criteria; c++) {
      if (points[c] != 0) {
        double n = observed[c];
        double perUnit = points[c] / (2 * n * n);
        for (int x = 0; x < z.length; x++) {
          int cell = x * criteria + c;
          long centred = observed[c] * clusterHalves[cell] - halves[c] * clusterObserved[cell];
          z[x] += perUnit * centred;
          gross[x] += Math.abs(perUnit * centred);
        }
      }
    }
    for (int x = 0; x < z.length; x++) {
      z[x] = Math.abs(z[x]) > ROUNDING * gross[x] ? z[x] : 0;
    }
    return z;
  }

  /**
   * Σ_i z_i² = Σ_cd (a_c/N_c)(a_d/N_d) Σ_i (s_c − p_c)(s_d − p_d) over interactions with both
   * observed.
   */
  private static double rowSquares(PairSums pairs, Composite composite, long[] observed) {
    double[] points = composite.points();
    double[] p = composite.attainment();
    int[] cells = pairs.cells();
    long[] scoreScore = pairs.scoreScore();
    long[] scoreObserved = pairs.scoreObserved();
    long[] observedScore = pairs.observedScore();
    long[] both = pairs.observedObserved();
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      int c = cells[i] / observed.length;
      int d = cells[i] % observed.length;
      if (points[c] != 0 && points[d] != 0) {
        double product =
            scoreScore[i] / 4.0
                - p[d] * (scoreObserved[i] / 2.0)
                - p[c] * (observedScore[i] / 2.0)
                + p[c] * p[d] * both[i];
        sum += points[c] / observed[c] * (points[d] / observed[d]) * product;
      }
    }
    return Math.max(0, sum);
  }
}
