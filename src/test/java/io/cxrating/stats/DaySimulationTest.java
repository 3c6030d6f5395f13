package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.family.Verdict;
import io.cxrating.stats.family.Verdicts;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Coverage of intervals and rate of false changes with autocorrelated days, weekdays or a changing
 * level, compared with the previous method.
 */
@Tag("simulation")
class DaySimulationTest {

  private static final long SEED = 20261126;
  private static final int RUNS = 2000;
  private static final int SERIES = 500;
  private static final int PERIODS = 12;
  private static final int[] ROWS_PER_DAY = {100, 1000};
  private static final int[] DAYS = {3, 5, 7, 10, 14, 20, 31, 60, 90, 180};
  private static final int[] PERIOD_DAYS = {3, 5, 7, 14, 31};

  /** About 100 checks. */
  private static final double STANDARD_ERRORS = 3.5;

  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
  private static final Path BEFORE = Path.of("src/test/resources/simulation");

  private static final String HEADER =
      """
      | days are | rows a day | days | cxrating-1: covers % | width | covers % | width \
      | period covers % | period width | RELIABLE % | LEVEL_CHANGED % |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;
  private static final String CHANGES_HEADER =
      """
      | days are | rows a day | days a period | cxrating-1: false verdicts % | false verdicts % |
      |---|---:|---:|---:|---:|
      """;

  private record Cell(DayDesign design, int rows, int days) {

    String key() {
      return design + "," + rows + "," + days;
    }
  }

  /** Coverage and median width relative to the true standard error. */
  private record Outcome(long covered, double width) {

    static Outcome of(List<Interval> intervals, double truth, double trueWidth) {
      double[] widths = intervals.stream().mapToDouble(Interval::width).sorted().toArray();
      return new Outcome(
          intervals.stream().filter(interval -> interval.contains(truth)).count(),
          widths[widths.length / 2] / trueWidth);
    }
  }

  @Test
  void intervalsCoverInEveryDayDesign() {
    Map<String, String[]> before = before("days-cxrating-1.csv");
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (DayDesign design : DayDesign.values()) {
      for (int rows : ROWS_PER_DAY) {
        for (int days : DAYS) {
          simulate(new Cell(design, rows, days), before, table, failures);
        }
      }
    }
    String summary = String.format(Locale.ROOT, "Seed %d, %d runs a row.%n%n", SEED, RUNS);
    ValidationReport.write("days", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static void simulate(
      Cell cell, Map<String, String[]> before, StringBuilder table, List<String> failures) {
    List<RatingEstimate> runs =
        IntStream.range(0, RUNS).parallel().mapToObj(run -> estimate(cell, SEED + run)).toList();
    double[] values = runs.stream().mapToDouble(RatingEstimate::value).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double trueWidth = 2 * 1.96 * Math.sqrt(squares / (RUNS - 1));
    double truth = cell.design().truth(cell.days());
    Outcome process =
        Outcome.of(
            runs.stream().map(run -> run.uncertainty().interval()).toList(), truth, trueWidth);
    Outcome period =
        Outcome.of(
            runs.stream().map(run -> run.uncertainty().level().interval()).toList(),
            truth,
            trueWidth);
    String[] old = before.get(cell.key());
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %s | %s | %.2f | %s | %.2f | %s | %s |%n",
            cell.design().label(),
            cell.rows(),
            cell.days(),
            old[3],
            old[4],
            ValidationReport.percent(process.covered(), RUNS),
            process.width(),
            ValidationReport.percent(period.covered(), RUNS),
            period.width(),
            ValidationReport.percent(
                count(runs, estimate -> estimate.status() == Status.RELIABLE), RUNS),
            ValidationReport.percent(
                count(runs, estimate -> estimate.reasons().contains(Reason.LEVEL_CHANGED)), RUNS));
    table.append(row);
    if (ValidationReport.below(least(cell), process.covered(), RUNS, STANDARD_ERRORS)) {
      failures.add("covers too little: " + row);
    }
    double leastOfPeriod = cell.design().isAutocorrelated() ? 0 : Math.min(0.95, least(cell));
    if (ValidationReport.below(leastOfPeriod, period.covered(), RUNS, STANDARD_ERRORS)) {
      failures.add("the period covers too little: " + row);
    }
  }

  private static RatingEstimate estimate(Cell cell, long seed) {
    SliceSums sums =
        cell.design()
            .draw(RandomSource.XO_SHI_RO_256_PP.create(seed), 1, cell.days(), cell.rows())[0];
    return RatingEstimator.estimate(sums, DayDesign.WEIGHTS, OPTIONS);
  }

  private static long count(List<RatingEstimate> runs, Predicate<RatingEstimate> which) {
    return runs.stream().filter(which).count();
  }

  /**
   * Autocorrelation is not detectable in one or two weeks, and the intervals do not allow for it.
   */
  private static double least(Cell cell) {
    if (!cell.design().isAutocorrelated()) {
      return 0.95;
    }
    boolean fewDays = cell.days() < 20;
    return switch (cell.design()) {
      case AUTOCORRELATED_03 -> cell.days() < 8 ? 0.87 : 0.94;
      case AUTOCORRELATED_05 -> cell.days() < 8 ? 0.76 : fewDays ? 0.90 : 0.93;
      default -> cell.days() < 8 ? 0.50 : fewDays ? 0.72 : cell.days() < 31 ? 0.8 : 0.88;
    };
  }

  @Test
  void falseChangesAreRare() {
    Map<String, String[]> before = before("changes-cxrating-1.csv");
    StringBuilder table = new StringBuilder(CHANGES_HEADER);
    List<String> failures = new ArrayList<>();
    for (DayDesign design : DayDesign.values()) {
      for (int rows : design.isSteady() ? ROWS_PER_DAY : new int[0]) {
        for (int days : PERIOD_DAYS) {
          Cell cell = new Cell(design, rows, days);
          long alarms =
              IntStream.range(0, SERIES)
                  .parallel()
                  .mapToLong(run -> alarms(cell, SEED + run))
                  .sum();
          long changes = (long) SERIES * (PERIODS - 1);
          String row =
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %s | %.2f |%n",
                  design.label(),
                  rows,
                  days,
                  before.get(cell.key())[3],
                  100.0 * alarms / changes);
          table.append(row);
          if (!design.isAutocorrelated()
              && ValidationReport.above(0.01, alarms, changes, STANDARD_ERRORS)) {
            failures.add(row);
          }
        }
      }
    }
    String summary =
        String.format(
            Locale.ROOT, "Seed %d, %d series of %d periods a row.%n%n", SEED, SERIES, PERIODS);
    ValidationReport.write("changes", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  /** Changes from one period to the next with the verdict better or worse. */
  private static long alarms(Cell cell, long seed) {
    SliceSums[] periods =
        cell.design()
            .draw(RandomSource.XO_SHI_RO_256_PP.create(seed), PERIODS, cell.days(), cell.rows());
    List<DifferenceEstimate> changes = new ArrayList<>();
    for (int t = 1; t < periods.length; t++) {
      changes.add(
          DifferenceEstimator.between(
              periods[t], periods[t - 1], DayDesign.WEIGHTS, new ComparisonOptions(OPTIONS, 2)));
    }
    return Verdicts.of(changes, 0.95).stream()
        .filter(v -> v.verdict() == Verdict.BETTER || v.verdict() == Verdict.WORSE)
        .count();
  }

  /** Reads the figures of the previous method, whose code is removed. */
  private static Map<String, String[]> before(String file) {
    try {
      Map<String, String[]> before = new HashMap<>();
      for (String line : Files.readAllLines(BEFORE.resolve(file))) {
        String[] cells = line.split(",");
        if (!line.startsWith("#") && cells.length > 3) {
          before.put(cells[0] + "," + cells[1] + "," + cells[2], cells);
        }
      }
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
