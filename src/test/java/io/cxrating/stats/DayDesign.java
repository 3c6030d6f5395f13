package io.cxrating.stats;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Simulated days of one criterion as sums: the attainment of day d is p_d = 0.75 + level_d + 0.05
 * v_d, v_d standard normal, with equal rows a day and one customer per row. Counts are rounded
 * normals.
 */
public enum DayDesign {
  INDEPENDENT(0),
  AUTOCORRELATED_03(0.3),
  AUTOCORRELATED_05(0.5),
  AUTOCORRELATED_08(0.8),
  /** Levels by weekday from 12 points below to 6 above the mean. */
  WEEKDAY(0),
  /** A linear rise of 15 points over the period. */
  TREND(0),
  /** A step of 18 points in the middle of the period. */
  STEP(0),
  /** One random day is 60 points below the others. */
  CATASTROPHE(0);

  public static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});

  /** A Monday. */
  private static final long FIRST_DAY = 20_457;

  private static final int GROUPS = 128;
  private static final double LEVEL = 0.75;
  private static final double SHOCK = 0.05;
  private static final double DEPTH = 0.6;
  private static final double[] BY_WEEKDAY = {0.06, 0.04, 0, 0, -0.02, -0.12, 0.04};

  private final double correlation;

  DayDesign(double correlation) {
    this.correlation = correlation;
  }

  /** The expected rating of a period in points. */
  double truth(int days) {
    return 100 * (this == CATASTROPHE ? LEVEL - DEPTH / days : LEVEL);
  }

  boolean isAutocorrelated() {
    return correlation > 0;
  }

  /** Whether every period has the same truth. */
  boolean isSteady() {
    return this != TREND && this != STEP && this != CATASTROPHE;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace("_0", " 0.").replace('_', ' ');
  }

  /** Returns consecutive slices of {@code days} days with a continuous sequence of shocks. */
  SliceSums[] draw(UniformRandomProvider random, int slices, int days, int rowsPerDay) {
    double[] shocks = SimulatedSlice.shocks(random, slices * days, correlation);
    int offset = random.nextInt(7);
    SliceSums[] drawn = new SliceSums[slices];
    for (int s = 0; s < slices; s++) {
      double[] p = new double[days];
      int bad = this == CATASTROPHE ? random.nextInt(days) : -1;
      for (int d = 0; d < days; d++) {
        double level = level(d, days, offset + s * days + d) - (d == bad ? DEPTH : 0);
        p[d] = Math.clamp(LEVEL + level + SHOCK * shocks[s * days + d], 0.01, 0.99);
      }
      drawn[s] = sums(random, FIRST_DAY + offset + (long) s * days, p, rowsPerDay);
    }
    return drawn;
  }

  private double level(int day, int days, int weekday) {
    return switch (this) {
      case WEEKDAY -> BY_WEEKDAY[weekday % 7];
      case TREND -> days == 1 ? 0 : 0.15 * (day / (days - 1.0) - 0.5);
      case STEP -> step(day, days);
      default -> 0;
    };
  }

  /** Returns levels around a mean of 0. */
  private static double step(int day, int days) {
    int before = days / 2;
    return day < before ? -0.18 * (days - before) / days : 0.18 * before / days;
  }

  private static SliceSums sums(UniformRandomProvider random, long first, double[] p, int rows) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    long[] met = new long[p.length];
    long[] observed = new long[p.length];
    long total = 0;
    for (int d = 0; d < p.length; d++) {
      observed[d] = rows;
      met[d] = count(rows, rows * p[d], rows * p[d] * (1 - p[d]), normal.sample());
      total += met[d];
    }
    long all = (long) rows * p.length;
    long[] groups = new long[GROUPS];
    long[] metInGroup = new long[GROUPS];
    deal(all, total, groups, metInGroup, normal);
    long[] ids = IntStream.range(0, p.length).mapToLong(d -> first + d).toArray();
    return new SliceSums(
        1,
        1,
        clusters(IntStream.range(0, GROUPS).asLongStream().toArray(), groups, metInGroup),
        clusters(ids, observed, met),
        PairSums.ofMatrices(new long[] {4 * total}, new long[] {2 * total}, new long[] {all}),
        CustomerCounts.of(all));
  }

  /** Distributes rows and met rows randomly over the groups. */
  private static void deal(
      long all, long total, long[] groups, long[] met, ZigguratSampler.NormalizedGaussian normal) {
    long rowsLeft = all;
    long metLeft = total;
    for (int g = 0; g < groups.length; g++) {
      groups[g] = rowsLeft / (groups.length - g);
      double share = (double) metLeft / rowsLeft;
      double rest = rowsLeft > 1 ? (rowsLeft - groups[g]) / (rowsLeft - 1.0) : 0;
      long drawn =
          count(
              groups[g],
              groups[g] * share,
              groups[g] * share * (1 - share) * rest,
              normal.sample());
      met[g] = Math.clamp(drawn, Math.max(0, metLeft - (rowsLeft - groups[g])), metLeft);
      met[g] = Math.min(met[g], groups[g]);
      rowsLeft -= groups[g];
      metLeft -= met[g];
    }
  }

  private static long count(long most, double mean, double variance, double normal) {
    return Math.clamp(Math.round(mean + Math.sqrt(variance) * normal), 0, most);
  }

  private static ClusterSums clusters(long[] ids, long[] observed, long[] met) {
    long[] halves = new long[ids.length];
    long[] shares = new long[ids.length * ClusterSums.SHARE_COLUMNS];
    for (int x = 0; x < ids.length; x++) {
      halves[x] = 2 * met[x];
      shares[x * ClusterSums.SHARE_COLUMNS] = observed[x];
      shares[x * ClusterSums.SHARE_COLUMNS + 1] = met[x];
    }
    return new ClusterSums(ids, observed, halves, observed, shares);
  }
}
