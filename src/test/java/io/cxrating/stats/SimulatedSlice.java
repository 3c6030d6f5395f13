package io.cxrating.stats;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Simulated interactions with known truth, as sums: a two-level probit model. Criterion c of
 * interaction i is met where √ρ u_customer + √ω v_day + √(1−ρ−ω) (√½ f_i + √½ e_ic) ≤ Φ⁻¹(p_c), all
 * standard normal, so that p_c is the true attainment; each fact is missing with chance 0.1.
 */
public final class SimulatedSlice {

  static final int GROUPS = 128;
  private static final double MISSING = 0.1;
  private static final int SHARES = ClusterSums.SHARE_COLUMNS;

  private final UniformRandomProvider random;
  private final ZigguratSampler.NormalizedGaussian normal;
  private final double customerShare;
  private final double dayShare;
  private final double[] thresholds;
  private final int[] touchpointOf;
  private final int touchpoints;
  private final double[] dayShocks;
  private final long[][] groups = new long[GROUPS][];
  private final long[][] days;
  private final long[][] pairs;
  private double customerEffect;
  private int group;

  /**
   * An empty slice.
   *
   * @param dayShocks v by day, shared by slices of the same days
   * @param thresholds Φ⁻¹(p_c)
   */
  public SimulatedSlice(
      UniformRandomProvider random,
      double customerShare,
      double dayShare,
      double[] dayShocks,
      double[] thresholds,
      int... touchpointOf) {
    this.random = random;
    this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    this.customerShare = customerShare;
    this.dayShare = dayShare;
    this.dayShocks = dayShocks;
    this.thresholds = thresholds;
    this.touchpointOf = touchpointOf;
    this.touchpoints = 1 + IntStream.of(touchpointOf).max().orElseThrow();
    this.days = new long[dayShocks.length][];
    this.pairs = new long[3][thresholds.length * thresholds.length];
  }

  /** Draws independent day shocks. */
  public static double[] shocks(UniformRandomProvider random, int days) {
    return shocks(random, days, 0);
  }

  /** Draws day shocks with the given lag-one correlation; variance 1. */
  public static double[] shocks(UniformRandomProvider random, int days, double correlation) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] shocks = new double[days];
    for (int d = 0; d < days; d++) {
      double before = d == 0 ? 0 : correlation * shocks[d - 1];
      double fresh = d == 0 ? 1 : Math.sqrt(1 - correlation * correlation);
      shocks[d] = before + fresh * normal.sample();
    }
    return shocks;
  }

  /** Starts a new customer in a random group. */
  public SimulatedSlice nextCustomer() {
    return nextCustomer(random.nextInt(GROUPS), normal.sample());
  }

  public SimulatedSlice nextCustomer(int inGroup, double effect) {
    group = inGroup;
    customerEffect = effect;
    return this;
  }

  /** Adds an interaction of the current customer. */
  public void add(int day, int touchpoint) {
    int criteria = thresholds.length;
    long[] byGroup = row(groups, group);
    long[] byDay = row(days, day);
    double level = Math.sqrt(customerShare) * customerEffect + Math.sqrt(dayShare) * dayShocks[day];
    double half = Math.sqrt((1 - customerShare - dayShare) / 2);
    level += half * normal.sample();
    byGroup[touchpoint]++;
    byDay[touchpoint]++;
    int observed = 0;
    int met = 0;
    for (int c = 0; c < criteria; c++) {
      if (touchpointOf[c] == touchpoint && random.nextDouble() >= MISSING) {
        observed |= 1 << c;
        met |= level + half * normal.sample() <= thresholds[c] ? 1 << c : 0;
      }
    }
    count(byGroup, observed, met);
    count(byDay, observed, met);
    countPairs(observed, met);
  }

  private long[] row(long[][] clusters, int at) {
    if (clusters[at] == null) {
      clusters[at] = new long[touchpoints + 2 * thresholds.length + SHARES];
    }
    return clusters[at];
  }

  private void count(long[] row, int observed, int met) {
    int criteria = thresholds.length;
    for (int c = 0; c < criteria; c++) {
      row[touchpoints + c] += 2 * (met >> c & 1);
      row[touchpoints + criteria + c] += observed >> c & 1;
    }
    int shares = touchpoints + 2 * criteria;
    row[shares] += observed == 0 ? 0 : 1;
    row[shares + 1] += observed != 0 && observed == met ? 1 : 0;
    row[shares + 2] += observed & 1;
    row[shares + 3] += met & 1;
  }

  private void countPairs(int observed, int met) {
    int criteria = thresholds.length;
    for (int c = 0; c < criteria; c++) {
      for (int d = 0; d < criteria; d++) {
        int cell = c * criteria + d;
        pairs[0][cell] += 4 * ((met >> c) & (met >> d) & 1);
        pairs[1][cell] += 2 * ((met >> c) & (observed >> d) & 1);
        pairs[2][cell] += (observed >> c) & (observed >> d) & 1;
      }
    }
  }

  public SliceSums sums() {
    return new SliceSums(
        touchpoints,
        thresholds.length,
        clusters(groups),
        clusters(days),
        PairSums.ofMatrices(pairs[0], pairs[1], pairs[2]),
        CustomerCounts.NONE);
  }

  private ClusterSums clusters(long[][] rows) {
    int criteria = thresholds.length;
    int[] present = IntStream.range(0, rows.length).filter(x -> rows[x] != null).toArray();
    return new ClusterSums(
        IntStream.of(present).asLongStream().toArray(),
        columns(rows, present, 0, touchpoints),
        columns(rows, present, touchpoints, criteria),
        columns(rows, present, touchpoints + criteria, criteria),
        columns(rows, present, touchpoints + 2 * criteria, SHARES));
  }

  private static long[] columns(long[][] rows, int[] present, int from, int count) {
    long[] cells = new long[present.length * count];
    for (int i = 0; i < present.length; i++) {
      System.arraycopy(rows[present[i]], from, cells, i * count, count);
    }
    return cells;
  }
}
