package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.count.CountKind;
import io.cxrating.intake.outcome.OutcomeKind;
import io.cxrating.projection.Cancellation;
import io.cxrating.projection.Engine;
import io.cxrating.projection.ProjectionFolder;
import io.cxrating.projection.ProjectionSettings;
import io.cxrating.projection.Snapshot;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTable;
import io.cxrating.projection.table.FactTables;
import io.cxrating.projection.table.KindTable;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derivation.Kind;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.evidence.EvidenceEstimator;
import io.cxrating.stats.evidence.JudgedEvidence;
import io.cxrating.stats.evidence.MeasureCurve;
import io.cxrating.stats.evidence.OutcomeKinds;
import io.cxrating.stats.evidence.Prediction;
import io.cxrating.stats.evidence.TouchpointEvidence;
import io.cxrating.tally.EvidenceTally;
import io.cxrating.tally.OutcomeQuery;
import io.cxrating.tally.TallyFilter;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures evidence over 20 million interactions of a year, 500 units, 1 million customers in 128
 * groups, 6 criteria at 2 touchpoints and 3 categories, with a derived outcome, one posted for
 * every fourth interaction, and one with the customer alone in half of its rows.
 */
@Tag("benchmark")
class EvidenceBenchmark {
  private static final long ROWS = Long.getLong("benchmark.rows", 20_000_000);
  private static final int UNITS = 500;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final TallyFilter YEAR = TallyFilter.between(FIRST, FIRST.plusYears(1));
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0.8);
  private static final int REPEATS = 3;
  private static final double MOST_SECONDS = 10;
  private static final long MOST_MIB = 1536;

  private static final Outcome RULE =
      new Outcome("stays", "", new Derivation(Kind.NO_FURTHER_CONTACT, 14));
  private static final Outcome POSTED = new Outcome("buys", "", null);
  private static final Outcome OF_CUSTOMERS = new Outcome("renews", "", null);

  @TempDir Path folder;

  private final StandardHistory history = history();
  private final List<String> report =
      new ArrayList<>(List.of("| what | time | of the processors |", "|---|---:|---:|"));

  /** The default configuration of the service. */
  private record Settings() implements ProjectionSettings {
    @Override
    public String memoryLimit() {
      return "512MB";
    }

    @Override
    public int threads() {
      return 0;
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration readyLag() {
      return Duration.ofSeconds(15);
    }
  }

  private static StandardHistory history() {
    List<Measure> measures =
        List.of(
            new Measure("wait", MeasureType.NUMBER, "s", List.of()),
            new Measure("solved", MeasureType.BOOLEAN, null, List.of()),
            new Measure("handovers", MeasureType.COUNT, null, List.of()),
            new Measure("delay", MeasureType.NUMBER, "d", List.of()),
            new Measure("damaged", MeasureType.BOOLEAN, null, List.of()),
            new Measure("mood", MeasureType.CATEGORY, null, List.of("a", "b", "c", "d")));
    List<Touchpoint> touchpoints =
        List.of(
            touchpoint(
                "asking",
                criterion("wait", new Target.AtMost(90, 150.0)),
                criterion("solved", new Target.Is(true)),
                criterion("handovers", new Target.AtMost(1, null))),
            touchpoint(
                "buying",
                criterion("delay", new Target.AtMost(0, 2.0)),
                criterion("damaged", new Target.Is(false)),
                criterion("mood", new Target.OneOf(Set.of("a", "b"), Set.of("c")))));
    Standard standard =
        new Standard(
            new Standard.Metadata("s", "S", null, null),
            Standard.Thresholds.DEFAULT,
            List.of(RULE, POSTED, OF_CUSTOMERS),
            List.of(new Category("x", ""), new Category("y", ""), new Category("z", "")),
            measures,
            touchpoints);
    return new StandardHistory(1, "s", List.of(new PublishedVersion(1, null, standard, "d")));
  }

  private static Touchpoint touchpoint(String key, Criterion... criteria) {
    return new Touchpoint(key, null, 1, List.of(), List.of(criteria));
  }

  private static Criterion criterion(String measure, Target target) {
    return new Criterion(measure, "", measure, target, 1, false, List.of(), Map.of());
  }

  @Test
  void measures() throws SQLException, IOException {
    try (ProjectionFolder held = ProjectionFolder.hold(folder.resolve("evidence"));
        Engine engine = new Engine(held, new Settings())) {
      DuckDBConnection connection = engine.borrow();
      fill(connection);
      List<UnitNode> nodes =
          IntStream.range(0, UNITS)
              .mapToObj(i -> new UnitNode(i, "u" + i, "U", null, null))
              .toList();
      DuckDbTally view =
          new DuckDbTally(
              new Snapshot(
                  connection,
                  1,
                  new Catalogue(UnitTree.of(nodes), Map.of("s", history), Map.of()),
                  FactTables.load(connection),
                  128,
                  new Cancellation()));
      double[] seconds = {
        seconds("evidence, outcome by a rule", () -> evidence(view, RULE)),
        seconds("evidence, posted for interactions", () -> evidence(view, POSTED)),
        seconds("evidence, half of them for customers", () -> evidence(view, OF_CUSTOMERS)),
        seconds(
            "where to set a target, a measure with many values", () -> targets(view, "wait", 50)),
        seconds("where to set a target, one with ten", () -> targets(view, "delay", 10)),
      };
      engine.release(connection);
      long peak = peakMebibytes();
      report.add("| peak memory of the process | " + peak + " MiB | |");
      report.forEach(System.out::println);
      Files.createDirectories(Path.of("target/benchmark"));
      Files.write(Path.of("target/benchmark/evidence.md"), report);
      assertThat(Arrays.stream(seconds).max().orElseThrow()).isLessThan(MOST_SECONDS);
      assertThat(peak).isLessThan(MOST_MIB);
    }
  }

  private void fill(DuckDBConnection connection) throws SQLException {
    FactTable.prepare(connection, history);
    new KindTable(OutcomeKind.KIND).create(connection);
    new KindTable(CountKind.KIND).create(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO facts_1 (row_id, unit, touchpoint, category, channel, customer, journey,
            grp, day, occurred, m0, m1, m2, m3, m4, m5)
          SELECT i, DRAW 1) % 500, DRAW 2) % 2, DRAW 3) % 3, NULL, (hash(c) >> 1)::BIGINT,
            NULL, c % 128, d, make_timestamp((d * 86400000000 + DRAW 7) % 86400000000)::BIGINT),
            CASE WHEN DRAW 10) % 50 > 0 THEN (DRAW 30) % 300000) / 1000.0 END,
            CASE WHEN DRAW 11) % 50 > 0 THEN DRAW 31) % 5 > 0 END,
            CASE WHEN DRAW 12) % 50 > 0 THEN DRAW 32) % 4 END,
            CASE WHEN DRAW 13) % 50 > 0 THEN (DRAW 33) % 10)::DOUBLE - 5 END,
            CASE WHEN DRAW 14) % 50 > 0 THEN DRAW 34) % 10 = 0 END,
            CASE WHEN DRAW 15) % 50 > 0 THEN DRAW 35) % 4 END
          FROM (SELECT i, DRAW 6) % 1000000 AS c, START + DRAW 5) % 365 AS d FROM range(ROWS) r(i))
          ORDER BY 2, 9"""
              .replace("DRAW ", "hash(i * 100 + ")
              .replace("START", Long.toString(FIRST.toEpochDay()))
              .replace("ROWS", Long.toString(ROWS)));
      statement.execute(
          """
          INSERT INTO outcome
          SELECT row_id, 'buys', unit, customer, grp, day, occurred + INTERVAL 3 DAY,
            row_id % 3 = 0, NULL, row_id, true FROM facts_1 WHERE row_id % 4 = 0""");
      statement.execute(
          """
          INSERT INTO outcome
          SELECT row_id, 'renews', unit, customer, grp, day, occurred,
            achieved, NULL, CASE WHEN row_id % 8 = 0 THEN interaction END, row_id % 8 = 0
          FROM outcome""");
    }
  }

  private OutcomeQuery query(Outcome outcome) {
    return new OutcomeQuery("s", history.judgement(1, false, null, null), YEAR, outcome);
  }

  private void evidence(DuckDbTally view, Outcome outcome) {
    EvidenceTally tally = view.evidence(query(outcome));
    assertThat(tally.extent().interactions()).isEqualTo(ROWS);
    OutcomeKinds kinds = tally.kinds();
    double[] weights = {1, 1, 1};
    List<TouchpointEvidence> all = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      all.add(EvidenceEstimator.estimate(kinds, kinds.at(t), weights, OPTIONS));
      for (int category = 0; category < 3; category++) {
        all.add(EvidenceEstimator.estimate(kinds, kinds.at(t, category), weights, OPTIONS));
      }
    }
    assertThat(JudgedEvidence.of(all, 0.95)).hasSize(8);
    assertThat(Prediction.of(kinds, new double[][] {weights, weights}, OPTIONS).calibration())
        .isNotEmpty();
  }

  private void targets(DuckDbTally view, String measure, int bins) {
    assertThat(MeasureCurve.of(view.evidence(query(RULE)).bins(measure), OPTIONS).bins())
        .hasSize(bins);
  }

  /** The median of several runs; processor time is more reliable on a busy machine. */
  private double seconds(String what, Runnable work) {
    double[] taken = new double[REPEATS];
    double[] busy = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      double before = processorSeconds();
      work.run();
      taken[i] = (System.nanoTime() - start) / 1e9;
      busy[i] = processorSeconds() - before;
    }
    Arrays.sort(taken);
    Arrays.sort(busy);
    report.add("| %s | %.1f s | %.1f s |".formatted(what, taken[REPEATS / 2], busy[REPEATS / 2]));
    return taken[REPEATS / 2];
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static long peakMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
