package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.ValidationReport;
import io.cxrating.stats.regression.LogisticFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Coverage of the interval of a change point, and rate of false change points. The measure is
 * log-normal with median 8, like hours to a solution.
 */
@Tag("simulation")
class TargetSimulationTest {
  private static final long SEED = 20261125;
  private static final int RUNS = 200;

  /** A rate of 5 % differs significantly from 7 % only with many lines. */
  private static final int RUNS_OF_A_LINE = 1000;

  private static final double STANDARD_ERRORS = 3.5;
  private static final double AT = 8;
  private static final int BINS = 50;
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0);

  private static final String HEADER =
      """
      | the outcome | interactions | customers | runs | change seen % | point named % | covers % \
      | median width (share of interactions) |
      |---|---:|---:|---:|---:|---:|---:|---:|
      """;

  private record Cell(
      String name, boolean changes, boolean point, int customers, DoubleUnaryOperator logit) {

    int runs() {
      return changes && !point ? RUNS_OF_A_LINE : RUNS;
    }
  }

  private record Run(boolean seen, boolean named, boolean covers, double width) {}

  @Test
  void intervalsCoverAndFalsePointsAreRare() {
    List<Cell> cells =
        List.of(
            new Cell("steps down at 8, by a lot", true, true, 300, x -> x > AT ? -0.8 : 0.6),
            new Cell("steps down at 8, a little", true, true, 300, x -> x > AT ? 0 : 0.5),
            new Cell("steps down at 8, few customers", true, true, 60, x -> x > AT ? -0.4 : 0.6),
            new Cell("slopes down beyond 8", true, true, 300, x -> 1 - 0.12 * Math.max(0, x - AT)),
            new Cell("slopes down up to 8", true, true, 300, x -> -1 + 0.35 * Math.max(0, AT - x)),
            new Cell("slopes down all along", true, false, 300, x -> 1 - 0.06 * x),
            new Cell("slopes down gently", true, false, 300, x -> 0.5 - 0.03 * x),
            new Cell("is level", false, false, 300, x -> 0.3),
            new Cell("is level, few customers", false, false, 40, x -> 0.3));
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (Cell cell : cells) {
      long[] seed = seeds.longs(cell.runs()).toArray();
      List<Run> runs =
          Arrays.stream(seed)
              .parallel()
              .mapToObj(each -> run(cell, new SplittableRandom(each)))
              .toList();
      long seen = runs.stream().filter(Run::seen).count();
      long named = runs.stream().filter(Run::named).count();
      long covers = runs.stream().filter(Run::covers).count();
      String row = row(cell, runs, seen, named, covers);
      table.append(row);
      boolean wrong =
          cell.point()
              ? ValidationReport.below(0.95, covers, named, STANDARD_ERRORS)
                  || named < cell.runs() / 2
              : ValidationReport.above(0.05, named, cell.runs(), STANDARD_ERRORS);
      if (wrong
          || !cell.changes() && ValidationReport.above(0.05, seen, cell.runs(), STANDARD_ERRORS)) {
        failures.add(row);
      }
    }
    ValidationReport.write(
        "targets", String.format(Locale.ROOT, "%nSeed %d.%n%n", SEED) + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static String row(Cell cell, List<Run> runs, long seen, long named, long covers) {
    double[] widths = runs.stream().filter(Run::named).mapToDouble(Run::width).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %s | %s |%n",
        cell.name(),
        contacts(cell) * cell.customers(),
        cell.customers(),
        cell.runs(),
        ValidationReport.percent(seen, cell.runs()),
        ValidationReport.percent(named, cell.runs()),
        cell.point() ? ValidationReport.percent(covers, named) : "–",
        cell.point() && widths.length > 0
            ? String.format(Locale.ROOT, "%.2f", widths[widths.length / 2])
            : "–");
  }

  private static int contacts(Cell cell) {
    return 3000 / cell.customers();
  }

  private static Run run(Cell cell, SplittableRandom random) {
    int n = contacts(cell) * cell.customers();
    double[] x = new double[n];
    boolean[] y = new boolean[n];
    double habit = 0;
    for (int i = 0; i < n; i++) {
      if (i % contacts(cell) == 0) {
        habit = 0.6 * random.nextGaussian();
      }
      x[i] = AT * Math.exp(random.nextGaussian());
      y[i] =
          random.nextDouble() < LogisticFit.probability(cell.logit().applyAsDouble(x[i]) + habit);
    }
    MeasureCurve curve = MeasureCurve.of(bins(cell, x, y), OPTIONS);
    ChangePoint found = curve.changePoint();
    return new Run(
        curve.pValue() <= 0.05,
        found != null,
        found != null && found.interval().contains(AT),
        found == null ? Double.NaN : width(found, x));
  }

  private static double width(ChangePoint found, double[] x) {
    long within =
        Arrays.stream(x)
            .filter(v -> v > found.interval().lower() && v <= found.interval().upper())
            .count();
    return (double) within / x.length;
  }

  private static MeasureBins bins(Cell cell, double[] x, boolean[] y) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double[] lowest = new double[BINS];
    double[] highest = new double[BINS];
    double[] middle = new double[BINS];
    for (int b = 0; b < BINS; b++) {
      int from = b * x.length / BINS;
      int to = (b + 1) * x.length / BINS;
      lowest[b] = sorted[from];
      highest[b] = sorted[to - 1];
      middle[b] = sorted[(from + to) / 2];
    }
    KindRows<List<Integer>> rows = new KindRows<>();
    for (int i = 0; i < x.length; i++) {
      int bin = Arrays.binarySearch(highest, x[i]);
      rows.add(i / contacts(cell) % 128, 0, List.of(bin >= 0 ? bin : -bin - 1, y[i] ? 1 : 0));
    }
    List<List<Integer>> kinds = rows.kinds();
    boolean[] achieved = new boolean[kinds.size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = kinds.get(kind).get(1) == 1;
    }
    return new MeasureBins(
        lowest,
        highest,
        middle,
        kinds.stream().mapToInt(List::getFirst).toArray(),
        achieved,
        rows.counts());
  }
}
