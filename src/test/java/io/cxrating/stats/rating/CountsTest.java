package io.cxrating.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.rating.EmergencyCounts.Month;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.PeriodCluster;
import io.cxrating.stats.sums.SliceSums;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ratings of counts: reference values, the rules for few periods, and slices that mix both. */
class CountsTest {
  private static final DeclaredWeights ONE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
  private static final EstimateOptions BLOCKS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0.8);
  private static final double EXACT = 1e-9;

  @Test
  void agreesWithTheReference() throws IOException {
    Optional<List<Month>> months = EmergencyCounts.read();
    assumeThat(months).as("the shared data").isPresent();
    JsonNode reference =
        new ObjectMapper()
            .readTree(EmergencyCounts.shared("reference/counts.json").orElseThrow().toFile())
            .path("values");
    assertThat(reference.properties()).hasSize(8);
    for (Map.Entry<String, JsonNode> slice : reference.properties()) {
      String[] words = slice.getKey().split(" ");
      List<Month> some =
          months.orElseThrow().stream()
              .filter(one -> words[0].equals("England") || one.provider().equals(words[0]))
              .filter(one -> words[2].equals("all") || one.type().equals(words[2]))
              .toList();
      agree(slice.getKey(), some, slice.getValue());
    }
  }

  private static void agree(String name, List<Month> months, JsonNode expected) {
    RatingEstimate estimate = RatingEstimator.estimate(sums(months), ONE, BLOCKS);
    assertThat(estimate.value())
        .as(name)
        .isCloseTo(expected.path("rating").asDouble(), within(EXACT));
    Uncertainty shown = estimate.uncertainty();
    assertThat(shown.interval().lower())
        .as(name)
        .isCloseTo(expected.path("lower").asDouble(), within(EXACT));
    assertThat(shown.interval().upper())
        .as(name)
        .isCloseTo(expected.path("upper").asDouble(), within(EXACT));
    assertThat(shown.error().value())
        .as(name)
        .isCloseTo(
            Math.max(
                expected.path("standardErrorPeriods").asDouble(),
                expected.path("standardErrorBinomial").asDouble()),
            within(EXACT));
    assertThat(shown.error().degreesOfFreedom())
        .isEqualTo(expected.path("degreesOfFreedom").asDouble());
    assertThat(shown.error().clusters()).containsExactly("period");
    assertThat(estimate.sample().days()).isEqualTo(expected.path("periods").asInt());
    assertThat(estimate.reasons())
        .contains(Reason.COUNTS_ONLY)
        .doesNotContain(Reason.FEW_CUSTOMERS);
    assertThat(estimate.shares().great()).isNull();
  }

  @Test
  void takesTheBinomialVarianceAsTheFloor() {
    List<Month> equal = new ArrayList<>();
    for (int m = 0; m < 40; m++) {
      equal.add(new Month(LocalDate.of(2016, 4, 1).plusMonths(m), "a", "1", 1000, 100));
    }
    RatingEstimate estimate = RatingEstimator.estimate(sums(equal), ONE, BLOCKS);
    long n = 40_000;
    assertThat(estimate.uncertainty().error().value())
        .isCloseTo(100 * Math.sqrt(0.9 * 0.1 / (n - 1)), within(EXACT));
    assertThat(estimate.status()).isEqualTo(Status.RELIABLE);
    assertThat(estimate.reasons()).containsExactly(Reason.COUNTS_ONLY);
  }

  @Test
  void ratesFromThreePeriodsOn() {
    for (int periods = 1; periods <= 4; periods++) {
      List<Month> few = new ArrayList<>();
      for (int m = 0; m < periods; m++) {
        few.add(new Month(LocalDate.of(2016, 4, 1).plusMonths(m), "a", "1", 1000, 90 + 10 * m));
      }
      SliceSums sums = sums(few);
      RatingEstimate estimate = RatingEstimator.estimate(sums, ONE, BLOCKS);
      assertThat(estimate.status() == Status.INSUFFICIENT).isEqualTo(periods < 3);
      assertThat(estimate.reasons()).contains(Reason.COUNTS_ONLY, Reason.FEW_DAYS);
      CountTotals totals = CountTotals.of(sums, ONE);
      assertThat(totals.met() + totals.missed()).isEqualTo(1000L * periods);
      assertThat(totals.share()).isCloseTo(totals.met() / (1000.0 * periods), within(EXACT));
    }
  }

  @Test
  void takesPeriodsAsFurtherClustersBesideInteractions() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    List<Month> counted = new ArrayList<>();
    for (int m = 0; m < 20; m++) {
      counted.add(
          new Month(
              LocalDate.of(2016, 4, 1).plusMonths(m), "a", "1", 500, 40 + random.nextInt(60)));
    }
    SliceSums counts = sums(counted);
    SliceSums single = interactions(random);
    RatingEstimate mixed = RatingEstimator.estimate(single.merge(counts), ONE, BLOCKS);
    assertThat(mixed.reasons()).as("seed %d", seed).doesNotContain(Reason.COUNTS_ONLY);
    assertThat(mixed.sample().groups()).isEqualTo(single.groups().size() + counts.groups().size());
    assertThat(mixed.uncertainty().error().clusters()).containsExactly("customer", "day");
    assertThat(single.merge(counts).without(single)).isEqualTo(counts);
    long n = single.interactions() + counts.interactions();
    double expected =
        (RatingEstimator.estimate(single, ONE, BLOCKS).value() * single.interactions()
                + RatingEstimator.estimate(counts, ONE, BLOCKS).value() * counts.interactions())
            / n;
    assertThat(mixed.value()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void comparesCountsOfTheSamePeriodsAsPairs() {
    List<Month> good = new ArrayList<>();
    List<Month> bad = new ArrayList<>();
    for (int m = 0; m < 24; m++) {
      LocalDate start = LocalDate.of(2016, 4, 1).plusMonths(m);
      long shared = 10L * (m % 5);
      good.add(new Month(start, "a", "1", 1000, 100 + shared));
      bad.add(new Month(start, "b", "1", 1000, 150 + shared));
    }
    var difference =
        io.cxrating.stats.comparison.DifferenceEstimator.between(
            sums(good), sums(bad), ONE, new ComparisonOptions(BLOCKS, 2));
    assertThat(difference.difference()).isCloseTo(5, within(EXACT));
    // What both have in common cancels, so that the binomial variance is left.
    double a = sums(good).interactions();
    double p = RatingEstimator.estimate(sums(good), ONE, BLOCKS).value() / 100;
    double q = RatingEstimator.estimate(sums(bad), ONE, BLOCKS).value() / 100;
    assertThat(difference.error().value())
        .isCloseTo(100 * Math.sqrt((p * (1 - p) + q * (1 - q)) / a), within(1e-4));
    assertThat(difference.error().clusters()).containsExactly("period");
  }

  private static SliceSums interactions(SplittableRandom random) {
    int customers = 60;
    long[] ids = new long[customers];
    long[] ones = new long[customers];
    long[] halves = new long[customers];
    long met = 0;
    for (int c = 0; c < customers; c++) {
      ids[c] = c;
      ones[c] = 1;
      halves[c] = random.nextInt(4) == 0 ? 0 : 2;
      met += halves[c] / 2;
    }
    ClusterSums clusters =
        new ClusterSums(ids, ones, halves, ones, new long[customers * ClusterSums.SHARE_COLUMNS]);
    return new SliceSums(
        1,
        1,
        clusters,
        clusters,
        PairSums.ofMatrices(new long[] {4 * met}, new long[] {2 * met}, new long[] {customers}),
        CustomerCounts.of(customers));
  }

  private static SliceSums sums(List<Month> months) {
    TreeMap<Long, long[]> periods = new TreeMap<>();
    for (Month month : months) {
      long[] sums = periods.computeIfAbsent(month.start().toEpochDay(), day -> new long[2]);
      sums[0] += month.attendances();
      sums[1] += month.attendances() - month.breaches();
    }
    long[] days = periods.keySet().stream().mapToLong(Long::longValue).toArray();
    long[] n = periods.values().stream().mapToLong(sums -> sums[0]).toArray();
    long[] halves = periods.values().stream().mapToLong(sums -> 2 * sums[1]).toArray();
    long all = java.util.Arrays.stream(n).sum();
    long met = java.util.Arrays.stream(halves).sum() / 2;
    long[] none = new long[days.length * ClusterSums.SHARE_COLUMNS];
    long[] groups = java.util.Arrays.stream(days).map(PeriodCluster::of).toArray();
    return new SliceSums(
        1,
        1,
        new ClusterSums(groups, n, halves, n, none),
        new ClusterSums(days, n, halves, n, none),
        PairSums.ofMatrices(new long[] {4 * met}, new long[] {2 * met}, new long[] {all}),
        CustomerCounts.NONE);
  }
}
