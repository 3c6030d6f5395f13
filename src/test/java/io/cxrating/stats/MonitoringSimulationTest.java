package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.chart.ChangePoints;
import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** False alarms of daily monitoring, and of a search for changes without a change. */
@Tag("simulation")
class MonitoringSimulationTest {

  private static final long SEED = 20261124;
  private static final double STANDARD_ERRORS = 3.5;
  private static final int YEAR = 365;
  private static final int CUSTOMERS = 2000;
  private static final double TUNED = 5000;
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);

  /** Whether a year has a false alarm of the confidence sequence, or of the t interval. */
  private record Year(int sequence, int repeated) {

    Year plus(Year that) {
      return new Year(sequence + that.sequence, repeated + that.repeated);
    }
  }

  @Test
  void dailyMonitoringRaisesFewFalseAlarms() {
    int runs = 1000;
    StringBuilder table =
        new StringBuilder(
            """
            | attainment | day share | interactions a day | runs | confidence sequence: false alarms % \
            | t interval at every look: false alarms % |
            |---:|---:|---:|---:|---:|---:|
            """);
    List<String> failures = new ArrayList<>();
    for (double attainment : new double[] {0.5, 0.9, 0.98}) {
      for (double dayShare : new double[] {0, 0.05}) {
        Year alarms =
            IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> year(attainment, dayShare, SEED + run))
                .reduce(new Year(0, 0), Year::plus);
        String row =
            String.format(
                Locale.ROOT,
                "| %s | %s | 30 | %d | %s | %s |%n",
                attainment,
                dayShare,
                runs,
                ValidationReport.percent(alarms.sequence(), runs),
                ValidationReport.percent(alarms.repeated(), runs));
        table.append(row);
        if (ValidationReport.above(0.05, alarms.sequence(), runs, STANDARD_ERRORS)) {
          failures.add(row);
        }
      }
    }
    String summary = String.format(Locale.ROOT, "Seed %d.%n%n", SEED);
    ValidationReport.write("monitoring", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static Year year(double attainment, double dayShare, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] effects = normal.samples(CUSTOMERS).toArray();
    double threshold = NormalDistribution.of(0, 1).inverseCumulativeProbability(attainment);
    double[] thresholds = {threshold, threshold, threshold};
    double[] shocks = SimulatedSlice.shocks(random, YEAR);
    SimulatedSlice slice = new SimulatedSlice(random, 0.1, dayShare, shocks, thresholds, 0, 0, 0);
    int sequence = 0;
    int repeated = 0;
    for (int day = 0; day < YEAR; day++) {
      for (int i = 0; i < 30; i++) {
        int customer = random.nextInt(CUSTOMERS);
        slice.nextCustomer(customer % SimulatedSlice.GROUPS, effects[customer]).add(day, 0);
      }
      SliceSums sums = slice.sums();
      Optional<Interval> look =
          ConfidenceSequence.interval(sums, EqualUnits.WEIGHTS, OPTIONS, TUNED);
      if (look.isPresent()) {
        sequence |= look.get().contains(100 * attainment) ? 0 : 1;
        Composite composite = Composite.of(sums, EqualUnits.WEIGHTS);
        Interval once = Precision.of(sums, EqualUnits.WEIGHTS, composite, OPTIONS).interval();
        repeated |= once.contains(100 * attainment) ? 0 : 1;
      }
    }
    return new Year(sequence, repeated);
  }

  @Test
  void flatSeriesHaveFewChangePoints() {
    int series = 1000;
    StringBuilder table =
        new StringBuilder(
            """
            | periods | series | with a change point % |
            |---:|---:|---:|
            """);
    List<String> failures = new ArrayList<>();
    for (int periods : new int[] {12, 26, 52}) {
      long found =
          IntStream.range(0, series)
              .parallel()
              .filter(run -> !ChangePoints.of(flat(periods, SEED + run), 0.05, run).isEmpty())
              .count();
      String row =
          String.format(
              Locale.ROOT,
              "| %d | %d | %s |%n",
              periods,
              series,
              ValidationReport.percent(found, series));
      table.append(row);
      if (ValidationReport.above(0.05, found, series, STANDARD_ERRORS)) {
        failures.add(row);
      }
    }
    String summary = String.format(Locale.ROOT, "Seed %d.%n%n", SEED);
    ValidationReport.write("change-points", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static double[] flat(int periods, long seed) {
    return ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed))
        .samples(periods)
        .toArray();
  }
}
