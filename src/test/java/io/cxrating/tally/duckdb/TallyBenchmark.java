package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cxrating.projection.Engine;
import io.cxrating.projection.LedgerSources;
import io.cxrating.projection.Projection;
import io.cxrating.projection.ProjectionFolder;
import io.cxrating.projection.ProjectionSettings;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.sums.ReplicateGroups;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures a rating by unit: 20 million interactions over one year, a query of one quarter, 500
 * units, 6 criteria at 2 touchpoints, 1 million customers. DuckDB and PostgreSQL contain the same
 * rows in typed columns.
 */
@Tag("benchmark")
@QuarkusTest
class TallyBenchmark {
  private static final long ROWS = Long.getLong("benchmark.rows", 20_000_000);
  private static final int LEDGER_ROWS = (int) (ROWS / 10);

  @Inject Projection projection;
  @Inject LedgerSources sources;
  @Inject ProjectionSettings settings;
  @Inject LedgerFixture fixture;
  @Inject AgroalDataSource ledger;
  @TempDir Path folder;

  private final List<String> report =
      new ArrayList<>(List.of("| what | measured | ratio |", "|---|---|---|"));

  private double[] ratios;

  @Test
  void measures() throws Exception {
    fixture.publishBenchmark();
    StandardHistory history = fixture.history("tally-benchmark");
    tally(history);
    rebuild(history);
    addRow("peak memory of the process", peakMemory(), "");
    report.forEach(System.out::println);
    Files.createDirectories(Path.of("target/benchmark"));
    Files.write(Path.of("target/benchmark/tally.md"), report);
    assertThat(ratios[0]).as("times the hand-written SQL").isLessThanOrEqualTo(1.5);
    assertThat(ratios[1]).as("times faster than PostgreSQL").isGreaterThanOrEqualTo(3);
  }

  private void tally(StandardHistory history) throws SQLException {
    try (ProjectionFolder held = ProjectionFolder.hold(folder.resolve("tally"));
        Engine engine = new Engine(held, settings)) {
      DuckDBConnection connection = engine.borrow();
      TallySpeed speed = new TallySpeed(connection, history, ROWS);
      speed.fill();
      double ours = speed.byUnit();
      double byHand = speed.byHand();
      addRow("tally of the quarter by unit", millis(ours), "");
      addRow("hand-written DuckDB SQL, each once", millis(byHand), ratio(ours, byHand));
      groups(speed, "one unit", 7, ReplicateGroups.STORED);
      groups(speed, "all units together", null, new ReplicateGroups(65_536));
      engine.release(connection);
      try (Connection postgres = ledger.getConnection()) {
        double there = speed.postgres(postgres);
        addRow("the same sums in PostgreSQL, real columns", millis(there), ratio(there, ours));
        ratios = new double[] {ours / byHand, there / ours};
      }
    }
  }

  private void groups(TallySpeed speed, String what, Integer unit, ReplicateGroups fine) {
    double coarse = speed.ofOne(unit, new ReplicateGroups(128));
    double taken = speed.ofOne(unit, fine);
    String groups = fine.count() == 0 ? "each customer a group" : fine.count() + " groups";
    addRow(what + ", 128 groups", millis(coarse), "");
    addRow(what + ", " + groups, millis(taken), ratio(taken, coarse));
  }

  private void rebuild(StandardHistory history) throws Exception {
    List<Integer> units = fixture.makeUnits(TallySpeed.UNITS);
    try (Connection connection = ledger.getConnection()) {
      TallySpeed.execute(connection, ledgerRows(history.id(), units.getFirst()));
      TallySpeed.execute(connection, "VACUUM ANALYZE interaction");
    }
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> projection.rowsUnderWay() == 0 && projection.lag().toSeconds() < 2);
    long start = System.nanoTime();
    Projection replica = new Projection(sources, settings, folder.resolve("rebuilt"));
    replica.open();
    await().atMost(Duration.ofMinutes(5)).until(replica::hasCaughtUp);
    double rebuilt = (System.nanoTime() - start) / 1e9;
    long rows = replica.watermark();
    List<Double> catchUps = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      long asked = System.nanoTime();
      replica.watermark();
      catchUps.add((System.nanoTime() - asked) / 1e9);
    }
    replica.close();
    catchUps.sort(null);
    double appended = appendersOwn(history);
    addRow(
        "rebuild of the projection, rows/s",
        "%.0f".formatted(rows / rebuilt),
        ratio(rows / rebuilt, appended));
    addRow("the Appender alone, rows/s", "%.0f".formatted(appended), "");
    addRow("catch-up with nothing new, median", millis(catchUps.get(1000)), "");
  }

  private static String ledgerRows(int standardId, int firstUnit) {
    return ("insert into interaction (source, ext_id, digest, standard_id, unit_id, touchpoint,"
            + " category, channel, customer, occurred_at, local_date, received_at, facts)"
            + " select 'benchmark-' || now(), 'i' || i, ''::bytea, %d, %d + i %% 500,"
            + " case i %% 2 when 0 then 'asking' else 'buying' end, null, 'web',"
            + " sha256((i %% 100000)::text::bytea), now(), date '2025-01-01' + i %% 365, now(),"
            + " jsonb_build_object('m0', i %% 300, 'm1', i %% 5 > 0, 'm2', i %% 4, 'm3', i %% 10,"
            + " 'm4', i %% 10 = 0, 'm5', 'v' || i %% 4) from generate_series(1, %d) i")
        .formatted(standardId, firstUnit, LEDGER_ROWS);
  }

  private double appendersOwn(StandardHistory history) throws SQLException {
    try (ProjectionFolder held = ProjectionFolder.hold(folder.resolve("appended"));
        Engine engine = new Engine(held, settings)) {
      DuckDBConnection connection = engine.borrow();
      double seconds = new TallySpeed(connection, history, 0).append(LEDGER_ROWS);
      connection.close();
      return LEDGER_ROWS / seconds;
    }
  }

  private static String peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
        .findFirst()
        .orElse("unknown here");
  }

  private void addRow(String what, String measured, String ratio) {
    report.add("| " + what + " | " + measured + " | " + ratio + " |");
  }

  private static String millis(double seconds) {
    return "%.2f ms".formatted(1000 * seconds);
  }

  private static String ratio(double one, double other) {
    return "%.2f".formatted(one / other);
  }
}
