package io.cxrating.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.ValidationReport;
import io.cxrating.stats.rating.CoverageCell.Outcome;
import io.cxrating.stats.rating.CoverageCell.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coverage of the 95 % intervals of ratings. */
@Tag("simulation")
class CoverageSimulationTest {

  private static final long SEED = 20261122;
  private static final int RUNS = 2000;
  private static final double[] ATTAINMENTS = {0.01, 0.1, 0.5, 0.9, 0.99};
  private static final int[] INTERACTIONS = {30, 300, 1000, 3000, 20_000};
  private static final double[] CUSTOMER_SHARES = {0, 0.1, 0.5};
  private static final double[] DAY_SHARES = {0, 0.05, 0.2};
  private static final int[] DAYS = {8, 14, 20, 30, 60, 90};
  private static final int[] PER_CUSTOMER = {1, 5, 30};

  /** With about 800 checks, at this bound one in fifty complete repetitions fails by chance. */
  private static final double STANDARD_ERRORS = 4.2;

  private static final String HEADER =
      """
      | attainment | interactions | ICC | day share | days | per customer | shape | runs | covers % \
      | RELIABLE % | covers if RELIABLE % | naive covers % | width |
      |---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|
      """;

  @Test
  void intervalsCoverTheTruth() {
    List<CoverageCell> cells = cells();
    List<Outcome> outcomes =
        IntStream.range(0, cells.size())
            .parallel()
            .mapToObj(i -> cells.get(i).simulate(RUNS, SEED + i))
            .toList();
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.runs() >= RUNS / 10) {
        table.append(row(cells.get(i), outcome));
        failures.addAll(failures(cells.get(i), outcome));
      }
    }
    String summary =
        String.format(
            Locale.ROOT,
            "Seed %d, %d runs a cell, %d of %d cells with a value in a tenth of the runs or more.%n%n",
            SEED,
            RUNS,
            table.toString().lines().count() - 2,
            cells.size());
    ValidationReport.write("coverage", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  /** A seeded sample of all combinations, and every special shape. */
  private static List<CoverageCell> cells() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    List<CoverageCell> cells = new ArrayList<>();
    for (double attainment : ATTAINMENTS) {
      for (int interactions : INTERACTIONS) {
        for (int i = 0; i < 8; i++) {
          cells.add(cell(attainment, interactions, random, Shape.PLAIN));
        }
      }
      for (int i = 0; i < 5; i++) {
        cells.add(cell(attainment, 3000, random, Shape.BURSTS));
        cells.add(cell(attainment, 3000, random, Shape.SPARSE));
      }
      for (double dayShare : new double[] {0.05, 0.2}) {
        for (int days : new int[] {14, 20, 30, 60, 90}) {
          cells.add(new CoverageCell(attainment, 1000, 0, dayShare, days, 1, Shape.AUTOCORRELATED));
          cells.add(
              new CoverageCell(attainment, 3000, 0.1, dayShare, days, 5, Shape.AUTOCORRELATED));
        }
      }
    }
    return cells;
  }

  private static CoverageCell cell(
      double attainment, int interactions, UniformRandomProvider random, Shape shape) {
    return new CoverageCell(
        attainment,
        interactions,
        CUSTOMER_SHARES[random.nextInt(CUSTOMER_SHARES.length)],
        DAY_SHARES[random.nextInt(DAY_SHARES.length)],
        DAYS[random.nextInt(DAYS.length)],
        PER_CUSTOMER[random.nextInt(PER_CUSTOMER.length)],
        shape);
  }

  private static String row(CoverageCell cell, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s | %s | %.2f |%n",
        cell.label(),
        outcome.runs(),
        ValidationReport.percent(outcome.covered(), outcome.runs()),
        ValidationReport.percent(outcome.reliable(), outcome.runs()),
        ValidationReport.percent(outcome.reliableCovered(), outcome.reliable()),
        ValidationReport.percent(outcome.naiveCovered(), outcome.runs()),
        outcome.width());
  }

  private static List<String> failures(CoverageCell cell, Outcome outcome) {
    List<String> failures = new ArrayList<>();
    if (ValidationReport.below(0.925, outcome.covered(), outcome.runs(), STANDARD_ERRORS)) {
      failures.add("covers too little: " + row(cell, outcome));
    }
    if (2 * outcome.reliable() >= outcome.runs()) {
      double upper = cell.days() < 20 || cell.shape() == Shape.BURSTS ? 0.985 : 0.975;
      long covered = outcome.reliableCovered();
      if (ValidationReport.below(0.935, covered, outcome.reliable(), STANDARD_ERRORS)) {
        failures.add("RELIABLE covers too little: " + row(cell, outcome));
      }
      if (ValidationReport.above(upper, covered, outcome.reliable(), STANDARD_ERRORS)) {
        failures.add("RELIABLE covers too much: " + row(cell, outcome));
      }
    }
    return failures;
  }
}
