package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coverage with very few misses: one group per customer, equal shares of days and customers. */
@Tag("simulation")
class NearPerfectSimulationTest {
  private static final long SEED = 20261126;
  private static final int RUNS = 500;
  private static final double STANDARD_ERRORS = 4;
  private static final DeclaredWeights ONE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  private static final String HEADER =
      """
      | attainment | customers | per customer | ICC | day share | days | without a miss % | covers % \
      | RELIABLE % | covers if RELIABLE % | mean lower limit |
      |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  /** A probit model of one criterion, as in {@link SimulatedSlice}. */
  record Cell(
      double attainment,
      int customers,
      int perCustomer,
      double customerShare,
      double dayShare,
      int days) {

    SliceSums slice(UniformRandomProvider random) {
      double threshold = NormalDistribution.of(0, 1).inverseCumulativeProbability(attainment);
      var normal = ZigguratSampler.NormalizedGaussian.of(random);
      double[] shocks = normal.samples(days).map(v -> Math.sqrt(dayShare) * v).toArray();
      double rest = Math.sqrt(1 - customerShare - dayShare);
      long[] metBy = new long[customers];
      long[] rowsOn = new long[days];
      long[] metOn = new long[days];
      for (int i = 0; i < customers; i++) {
        double effect = Math.sqrt(customerShare) * normal.sample();
        for (int k = 0; k < perCustomer; k++) {
          int day = random.nextInt(days);
          rowsOn[day]++;
          if (effect + shocks[day] + rest * normal.sample() <= threshold) {
            metBy[i]++;
            metOn[day]++;
          }
        }
      }
      long[] rowsOf = new long[customers];
      Arrays.fill(rowsOf, perCustomer);
      long met = LongStream.of(metBy).sum();
      return new SliceSums(
          1,
          1,
          clusters(rowsOf, metBy),
          clusters(rowsOn, metOn),
          PairSums.ofMatrices(
              new long[] {4 * met},
              new long[] {2 * met},
              new long[] {(long) customers * perCustomer}),
          CustomerCounts.of(customers));
    }

    private static ClusterSums clusters(long[] rows, long[] met) {
      int[] held = IntStream.range(0, rows.length).filter(x -> rows[x] > 0).toArray();
      long[] some = IntStream.of(held).mapToLong(x -> rows[x]).toArray();
      long[] halves = IntStream.of(held).mapToLong(x -> 2 * met[x]).toArray();
      return new ClusterSums(
          IntStream.of(held).asLongStream().toArray(),
          some,
          halves,
          some,
          new long[4 * some.length]);
    }

    Outcome simulate(int runs, long seed) {
      UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
      Outcome outcome = new Outcome();
      for (int run = 0; run < runs; run++) {
        RatingEstimate estimate = RatingEstimator.estimate(slice(random), ONE, OPTIONS);
        outcome.add(estimate, 100 * attainment);
      }
      return outcome;
    }
  }

  private static final class Outcome {
    private int perfect;
    private int covered;
    private int reliable;
    private int reliableCovered;
    private double lower;

    void add(RatingEstimate estimate, double truth) {
      int covers = estimate.uncertainty().interval().contains(truth) ? 1 : 0;
      int relied = estimate.status() == Status.RELIABLE ? 1 : 0;
      perfect += estimate.value() == 100 ? 1 : 0;
      covered += covers;
      reliable += relied;
      reliableCovered += covers * relied;
      lower += estimate.uncertainty().interval().lower() / RUNS;
    }
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int days : new int[] {14, 30, 90}) {
      for (double dayShare : new double[] {0, 0.2}) {
        for (double attainment : new double[] {0.999, 0.9995}) {
          cells.add(new Cell(attainment, 2000, 1, 0, dayShare, days));
          cells.add(new Cell(attainment, 400, 5, 0.5, dayShare, days));
          cells.add(new Cell(attainment, 20_000, 1, 0, dayShare, days));
        }
        cells.add(new Cell(0.9999, 20_000, 1, 0, dayShare, days));
      }
      cells.add(new Cell(0.9999, 20_000, 1, 0, 0.5, days));
    }
    return cells;
  }

  @Test
  void intervalsCoverTheTruth() {
    List<Cell> cells = cells();
    List<Outcome> outcomes =
        IntStream.range(0, cells.size())
            .parallel()
            .mapToObj(i -> cells.get(i).simulate(RUNS, SEED + i))
            .toList();
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Outcome outcome = outcomes.get(i);
      String row = row(cells.get(i), outcome);
      table.append(row);
      if (ValidationReport.below(0.925, outcome.covered, RUNS, STANDARD_ERRORS)) {
        failures.add("covers too little: " + row);
      }
      if (2 * outcome.reliable >= RUNS
          && ValidationReport.below(
              0.935, outcome.reliableCovered, outcome.reliable, STANDARD_ERRORS)) {
        failures.add("RELIABLE covers too little: " + row);
      }
    }
    ValidationReport.write(
        "near-perfect", "\nSeed %d, %d runs a line.%n%n%s%n".formatted(SEED, RUNS, table));
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static String row(Cell cell, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %d | %s | %s | %s | %s | %.3f |%n",
        cell.attainment(),
        cell.customers(),
        cell.perCustomer(),
        cell.customerShare(),
        cell.dayShare(),
        cell.days(),
        ValidationReport.percent(outcome.perfect, RUNS),
        ValidationReport.percent(outcome.covered, RUNS),
        ValidationReport.percent(outcome.reliable, RUNS),
        ValidationReport.percent(outcome.reliableCovered, outcome.reliable),
        outcome.lower);
  }
}
