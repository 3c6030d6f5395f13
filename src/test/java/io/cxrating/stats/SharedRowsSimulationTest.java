package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.comparison.PairedDifference;
import io.cxrating.stats.comparison.PairedDifferenceEstimator;
import io.cxrating.stats.comparison.PairedDifferenceEstimator.Readings;
import io.cxrating.stats.comparison.PairedDifferenceTest;
import io.cxrating.stats.rating.MultinomialShares;
import io.cxrating.stats.rating.MultinomialSharesTest;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Figures of the same rows: a draft compared with the published standard, and the classes of a
 * profile.
 */
@Tag("simulation")
class SharedRowsSimulationTest {
  private static final long SEED_OF_DRAFTS = 90_000;
  private static final long SEED_OF_PROFILES = 70_000;
  private static final int RUNS = 1000;
  private static final double LEAST = 0.935;
  private static final double MOST = 0.985;

  private static final String DRAFTS =
      """
      | made stricter % | interactions | true difference | covered % | said FEW_CHANGES % | mean width | width of two samples |
      |---:|---:|---:|---:|---:|---:|---:|
      """;
  private static final String PROFILES =
      """
      | taken as independent | all four classes covered % |
      |---|---:|
      """;

  private record Drafted(boolean covered, boolean few, double width, double unpaired) {}

  private record Profiled(boolean covered, boolean coveredByRow) {}

  /** A draft that misses a share of the met rows: that share of 0.7 is the true difference. */
  @Test
  void pairedIntervalsCoverAndAreNarrowerThanUnpairedOnes() {
    StringBuilder table = new StringBuilder(DRAFTS);
    List<String> failures = new ArrayList<>();
    for (int count : new int[] {300, 1500}) {
      for (double stricter : new double[] {0.002, 0.01, 0.03, 0.15, 0.4}) {
        double truth = -100 * stricter * 0.7;
        List<Drafted> runs =
            LongStream.range(0, RUNS)
                .parallel()
                .mapToObj(run -> drafted(SEED_OF_DRAFTS + run, count, stricter, truth))
                .toList();
        long covered = runs.stream().filter(Drafted::covered).count();
        long few = runs.stream().filter(Drafted::few).count();
        double width = runs.stream().mapToDouble(Drafted::width).average().orElseThrow();
        double unpaired = runs.stream().mapToDouble(Drafted::unpaired).average().orElseThrow();
        String row =
            String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %s | %s | %.1f | %.1f |%n",
                100 * stricter,
                count,
                truth,
                ValidationReport.percent(covered, RUNS),
                ValidationReport.percent(few, RUNS),
                width,
                unpaired);
        table.append(row);
        boolean tooSure = covered < LEAST * RUNS;
        boolean tooUnsure = few == 0 && covered > MOST * RUNS;
        if (tooSure || tooUnsure || width >= unpaired) {
          failures.add(row);
        }
      }
    }
    report("drafts", SEED_OF_DRAFTS, table);
    assertThat(failures).as("seed %d", SEED_OF_DRAFTS).isEmpty();
  }

  private static Drafted drafted(long seed, int count, double stricter, double truth) {
    List<PairedDifferenceTest.Row> rows = PairedDifferenceTest.rows(seed, count, stricter);
    Readings readings =
        new Readings(PairedDifferenceTest.TWO, PairedDifferenceTest.TWO, PairedDifferenceTest.NONE);
    PairedDifference found =
        PairedDifferenceEstimator.estimate(
            PairedDifferenceTest.tally(rows), readings, PairedDifferenceTest.OPTIONS);
    return new Drafted(
        found.interval().contains(truth),
        found.reasons().contains(Reason.FEW_CHANGES),
        found.interval().width(),
        PairedDifferenceTest.unpaired(rows));
  }

  @Test
  void simultaneousIntervalsOfClassesCover() {
    List<Profiled> runs =
        LongStream.range(0, RUNS).parallel().mapToObj(SharedRowsSimulationTest::profiled).toList();
    long covered = runs.stream().filter(Profiled::covered).count();
    long byRow = runs.stream().filter(Profiled::coveredByRow).count();
    report(
        "profiles",
        SEED_OF_PROFILES,
        PROFILES
            + "| customers and days | %s |%n".formatted(ValidationReport.percent(covered, RUNS))
            + "| interactions | %s |%n".formatted(ValidationReport.percent(byRow, RUNS)));
    assertThat(covered / (double) RUNS).as("seed %d", SEED_OF_PROFILES).isBetween(0.94, 0.99);
    assertThat(byRow).as("independent rows").isLessThan(covered - 100);
  }

  private static Profiled profiled(long run) {
    SliceSums sums = MultinomialSharesTest.simulated(SEED_OF_PROFILES + run);
    return new Profiled(
        MultinomialSharesTest.covers(
            MultinomialShares.estimate(sums, 0, 4, MultinomialSharesTest.TWO_WAY)),
        MultinomialSharesTest.covers(
            MultinomialShares.estimate(sums, 0, 4, MultinomialSharesTest.BY_ROW)));
  }

  private static void report(String section, long seed, CharSequence table) {
    ValidationReport.write(
        section,
        String.format(Locale.ROOT, "%nSeed %d, %d runs a row.%n%n", seed, RUNS) + table + "\n");
  }
}
