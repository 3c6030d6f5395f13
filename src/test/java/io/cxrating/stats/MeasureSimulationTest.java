package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.QuantileEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coverage of the 95 % intervals of medians and 90th percentiles. */
@Tag("simulation")
class MeasureSimulationTest {
  private static final long SEED = 20261127;
  private static final int RUNS = 1000;
  private static final double STANDARD_ERRORS = 4;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double[] NO_CLUSTERS = {0, 0};
  private static final double[] CLUSTERS = {0.3, 0.1};
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  private static final String HEADER =
      """
      | values | customers | per customer | ICC | day share | days | median given % | median covers % \
      | its width | p90 given % | p90 covers % | its width |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  /** The value for a standard normal number, whose quantiles are known. */
  private enum Shape {
    LOG_NORMAL("log-normal", z -> 8 * Math.exp(z)),
    MINUTES("whole minutes", z -> Math.ceil(8 * Math.exp(z))),
    COUNTS("counts, 60 % of them 0", z -> z <= 0.2533 ? 0 : Math.ceil(2 * (z - 0.2533))),
    SKEWED_LEFT("skewed left", z -> -Math.exp(-z));

    private final String label;
    private final DoubleUnaryOperator value;

    Shape(String label, DoubleUnaryOperator value) {
      this.label = label;
      this.value = value;
    }

    double quantile(double p) {
      return value.applyAsDouble(NORMAL.inverseCumulativeProbability(p));
    }
  }

  private record Cell(
      Shape shape,
      int customers,
      int perCustomer,
      double customerShare,
      double dayShare,
      int days) {

    MeasureEstimate draw(UniformRandomProvider random) {
      var normal = ZigguratSampler.NormalizedGaussian.of(random);
      double[] shocks = normal.samples(days).map(v -> Math.sqrt(dayShare) * v).toArray();
      double rest = Math.sqrt(1 - customerShare - dayShare);
      MeasuredRows rows = new MeasuredRows();
      for (int i = 0; i < customers; i++) {
        double effect = Math.sqrt(customerShare) * normal.sample();
        for (int k = 0; k < perCustomer; k++) {
          int day = random.nextInt(days);
          double z = effect + shocks[day] + rest * normal.sample();
          rows.add(i, day, shape.value.applyAsDouble(z));
        }
      }
      return MeasureEstimate.of(rows.values(), OPTIONS);
    }

    Outcome simulate(long seed) {
      UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
      Tried median = new Tried(shape.quantile(0.5));
      Tried p90 = new Tried(shape.quantile(0.9));
      for (int run = 0; run < RUNS; run++) {
        MeasureEstimate estimate = draw(random);
        median.add(estimate.median());
        p90.add(estimate.p90());
      }
      return new Outcome(median, p90);
    }
  }

  private record Outcome(Tried median, Tried p90) {}

  /** Counts intervals and those that contain the truth. */
  private static final class Tried {
    private final double truth;
    private final List<Double> widths = new ArrayList<>();
    private int covered;

    Tried(double truth) {
      this.truth = truth;
    }

    void add(QuantileEstimate estimate) {
      if (estimate.interval() != null) {
        widths.add(estimate.interval().width());
        covered += estimate.interval().contains(truth) ? 1 : 0;
      }
    }

    int given() {
      return widths.size();
    }

    String figures() {
      double[] sorted = widths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "%s | %s | %s",
          ValidationReport.percent(given(), RUNS),
          ValidationReport.percent(covered, given()),
          given() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", sorted[given() / 2]));
    }

    /** If intervals are rare, the runs with one are a biased sample. */
    boolean coversTooLittle() {
      return 2 * given() >= RUNS && ValidationReport.below(0.94, covered, given(), STANDARD_ERRORS);
    }
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      for (int days : new int[] {5, 14, 30, 90}) {
        for (int customers : new int[] {40, 100, 400}) {
          cells.add(cell(shape, customers, 1, NO_CLUSTERS, days));
          cells.add(cell(shape, customers, 5, CLUSTERS, days));
        }
        cells.add(cell(shape, 2000, 3, CLUSTERS, days));
      }
    }
    return cells;
  }

  private static Cell cell(
      Shape shape, int customers, int perCustomer, double[] clusters, int days) {
    return new Cell(shape, customers, perCustomer, clusters[0], clusters[1], days);
  }

  @Test
  void intervalsCoverTheTruth() {
    List<Cell> cells = cells();
    List<Outcome> outcomes =
        IntStream.range(0, cells.size())
            .parallel()
            .mapToObj(i -> cells.get(i).simulate(SEED + i))
            .toList();
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String row = row(cells.get(i), outcomes.get(i));
      table.append(row);
      for (Tried tried : Arrays.asList(outcomes.get(i).median(), outcomes.get(i).p90())) {
        if (tried.coversTooLittle()) {
          failures.add("covers too little: " + row);
        }
      }
    }
    ValidationReport.write(
        "measures", "\nSeed %d, %d runs a line.%n%n%s%n".formatted(SEED, RUNS, table));
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static String row(Cell cell, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %d | %s | %s |%n",
        cell.shape().label,
        cell.customers(),
        cell.perCustomer(),
        cell.customerShare(),
        cell.dayShare(),
        cell.days(),
        outcome.median().figures(),
        outcome.p90().figures());
  }
}
