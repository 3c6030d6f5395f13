package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The effect of replicate groups on a standard error, compared with one group per customer. */
class GroupedCustomersTest {
  private static final int CUSTOMERS = 20_000;
  private static final int SECRETS = 25;
  private static final long SEED = 20261126;

  /** By customer: interactions, and misses among them. */
  private final long[] interactions = new long[CUSTOMERS];

  private final long[] missed = new long[CUSTOMERS];

  GroupedCustomersTest() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      interactions[customer] = 1 + random.nextInt(8);
      double chance = 0.4 * random.nextDouble();
      for (int i = 0; i < interactions[customer]; i++) {
        missed[customer] += random.nextDouble() < chance ? 1 : 0;
      }
    }
  }

  @Test
  void finerGroupsApproachTheStandardErrorOfCustomers() {
    double exact = standardError(customer -> customer);
    double[] spread = new double[3];
    int[] counts = {128, 8192, 65_536};
    for (int level = 0; level < counts.length; level++) {
      int groups = counts[level];
      double[] ratios =
          LongStream.range(0, SECRETS)
              .mapToDouble(
                  secret -> standardError(customer -> hash(secret, customer) % groups) / exact)
              .toArray();
      double mean = Arrays.stream(ratios).average().orElseThrow();
      spread[level] =
          Math.sqrt(Arrays.stream(ratios).map(r -> (r - mean) * (r - mean)).sum() / (SECRETS - 1));
      assertThat(mean).as("%d groups", groups).isBetween(1 - spread[level], 1 + spread[level]);
    }
    // 1/√(2G) is 6.3 %, 0.8 % and 0.3 %; with one customer per group there is no variation
    assertThat(spread[0]).isBetween(0.04, 0.09);
    assertThat(spread[1]).isLessThan(0.01);
    assertThat(spread[2]).isLessThan(0.005);
  }

  @Test
  void finerGroupsAddUpToCoarserGroups() {
    LongUnaryOperator fine = customer -> hash(0, customer) % 8192;
    assertThat(byGroup(customer -> fine.applyAsLong(customer) % 128))
        .isEqualTo(byGroup(customer -> hash(0, customer) % 128));
  }

  private static long hash(long secret, long customer) {
    return new SplittableRandom(secret * CUSTOMERS + customer).nextLong() >>> 1;
  }

  private ClusterSums byGroup(LongUnaryOperator groupOf) {
    TreeMap<Long, long[]> groups = new TreeMap<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      long[] sums = groups.computeIfAbsent(groupOf.applyAsLong(customer), any -> new long[2]);
      sums[0] += interactions[customer];
      sums[1] += 2 * (interactions[customer] - missed[customer]);
    }
    long[] rows = groups.values().stream().mapToLong(sums -> sums[0]).toArray();
    return new ClusterSums(
        groups.keySet().stream().mapToLong(Long::longValue).toArray(),
        rows,
        groups.values().stream().mapToLong(sums -> sums[1]).toArray(),
        rows,
        new long[rows.length * ClusterSums.SHARE_COLUMNS]);
  }

  private double standardError(LongUnaryOperator groupOf) {
    long n = Arrays.stream(interactions).sum();
    long met = n - Arrays.stream(missed).sum();
    ClusterSums oneDay =
        new ClusterSums(
            new long[] {0}, new long[] {n}, new long[] {2 * met}, new long[] {n}, new long[4]);
    SliceSums sums =
        new SliceSums(
            1,
            1,
            byGroup(groupOf),
            oneDay,
            PairSums.ofMatrices(new long[] {4 * met}, new long[] {2 * met}, new long[] {n}),
            CustomerCounts.of(CUSTOMERS));
    DeclaredWeights one = new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
    EstimateOptions options = new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0.8);
    return RatingEstimator.estimate(sums, one, options).uncertainty().error().value();
  }
}
