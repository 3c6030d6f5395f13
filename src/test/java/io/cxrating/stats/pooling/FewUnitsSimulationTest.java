package io.cxrating.stats.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.ValidationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two to thirty units with estimated variances: coverage and false statements about differences.
 */
@Tag("simulation")
class FewUnitsSimulationTest {

  private static final long SEED = 20261126;
  private static final int RUNS = 2000;
  private static final double STANDARD_ERRORS = 3.5;
  private static final double ENOUGH = 0.7;

  private static final String HEADER =
      """
      | units | days | true reliability | runs | τ² covered % | shrunken values covered % \
      | “differ” wrongly % | reliability ≥ 0.7 % | rewardable % | as before: reliability ≥ 0.7 % |
      |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  /** Counts over all runs. */
  private static final class Counts {
    int tau;
    long shrunken;
    int above;
    int estimated;
    int rewardable;
    int before;
  }

  @Test
  void intervalsCoverAndFalseRewardsAreRare() {
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    for (int days : new int[] {14, 30}) {
      for (int units : new int[] {2, 3, 5, 10, 30}) {
        for (double tauSquared : new double[] {0, 1, 4}) {
          simulate(random, units, days, tauSquared, table, failures);
        }
      }
    }
    ValidationReport.write(
        "few-units", String.format(Locale.ROOT, "%nSeed %d.%n%n%s%n", SEED, table));
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static void simulate(
      UniformRandomProvider random,
      int units,
      int days,
      double tauSquared,
      StringBuilder table,
      List<String> failures) {
    Counts counts = new Counts();
    var normal = NormalDistribution.of(0, 1).createSampler(random);
    var estimated = ChiSquaredDistribution.of(days - 1).createSampler(random);
    double reliability = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] truths = new double[units];
      double[] ratings = new double[units];
      double[] variances = new double[units];
      for (int u = 0; u < units; u++) {
        double variance = Math.exp(normal.sample() / 2);
        truths[u] = Math.sqrt(tauSquared) * normal.sample();
        ratings[u] = truths[u] + Math.sqrt(variance) * normal.sample();
        variances[u] = variance * estimated.sample() / (days - 1);
        reliability += tauSquared / (tauSquared + variance) / units / RUNS;
      }
      count(counts, truths, ratings, variances, tauSquared, days);
    }
    String row =
        String.format(
            Locale.ROOT,
            "| %d | %d | %.2f | %d | %s | %s | %s | %s | %s | %s |%n",
            units,
            days,
            reliability,
            RUNS,
            ValidationReport.percent(counts.tau, RUNS),
            ValidationReport.percent(counts.shrunken, (long) RUNS * units),
            tauSquared == 0 ? ValidationReport.percent(counts.above, RUNS) : "–",
            ValidationReport.percent(counts.estimated, RUNS),
            units < Heterogeneity.LEAST_UNITS
                ? "–"
                : ValidationReport.percent(counts.rewardable, RUNS),
            ValidationReport.percent(counts.before, RUNS));
    table.append(row);
    if (ValidationReport.below(0.94, counts.tau, RUNS, STANDARD_ERRORS)
        || ValidationReport.below(0.94, counts.shrunken, (long) RUNS * units, STANDARD_ERRORS)
        || reliability < ENOUGH
            && units >= Heterogeneity.LEAST_UNITS
            && ValidationReport.above(0.05, counts.rewardable, RUNS, STANDARD_ERRORS)) {
      failures.add(row);
    }
  }

  private static void count(
      Counts counts,
      double[] truths,
      double[] ratings,
      double[] variances,
      double tauSquared,
      int days) {
    int units = ratings.length;
    double[] freedom = new double[units];
    Arrays.fill(freedom, days - 1.0);
    // Independent units: V(R_u − R̄) = V_u (1 − 2/J) + Σ V/J².
    double all = Arrays.stream(variances).sum() / units / units;
    double[] deviations = Arrays.stream(variances).map(v -> v * (1 - 2.0 / units) + all).toArray();
    Heterogeneity found = Heterogeneity.ofDeviations(ratings, deviations, freedom, 0.95);
    counts.tau += found.tauSquared().contains(tauSquared) ? 1 : 0;
    for (int u = 0; u < units; u++) {
      counts.shrunken += found.shrunken().get(u).contains(truths[u]) ? 1 : 0;
    }
    counts.above += found.tauSquared().lower() > 0 ? 1 : 0;
    counts.estimated += found.estimate().reliability() >= ENOUGH ? 1 : 0;
    counts.rewardable += found.reliability().lower() >= ENOUGH ? 1 : 0;
    double before = BetweenUnits.pauleMandel(ratings, deviations).reliability();
    counts.before += before >= ENOUGH ? 1 : 0;
  }
}
