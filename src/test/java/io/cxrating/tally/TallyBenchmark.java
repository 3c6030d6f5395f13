package io.cxrating.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cxrating.standard.Judgement;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.SliceSums;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Speed of a rating by unit: 20 million interactions over one year, of which one quarter is asked
 * for, 500 units, 6 criteria at 2 touchpoints, 1 million customers. The same rows lie in DuckDB and
 * in PostgreSQL with real columns.
 */
@Tag("benchmark")
@QuarkusTest
class TallyBenchmark {
  private static final long ROWS = Long.getLong("benchmark.rows", 20_000_000);
  private static final int LEDGER_ROWS = (int) (ROWS / 10);
  private static final int UNITS = 500;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final TallyFilter QUARTER =
      new TallyFilter(null, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1), null, null);
  private static final int REPEATS = 5;

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
    say("peak memory of the process", peakMemory(), "");
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
      FactTable.prepare(connection, history);
      String table = FactTable.name(history.id());
      execute(connection, "INSERT INTO " + table + " " + rows("hash(", ")", "range(%d) r(i)"));
      TallyView view = new TallyView(connection, 1, catalogue(history));
      TallyQuery query = query(history);
      Map<TallyKey, SliceSums> sums = view.tally(query);
      assertThat(sums).hasSize(UNITS);
      double ours = seconds(() -> view.tally(query));
      double byHand = 0;
      for (String sql : byHand(table, true)) {
        byHand += seconds(() -> readAll(connection, sql));
      }
      engine.release(connection);
      say("tally of the quarter by unit", millis(ours), "");
      say("hand-written DuckDB SQL, each once", millis(byHand), ratio(ours, byHand));
      double postgres = postgres();
      say("the same sums in PostgreSQL, real columns", millis(postgres), ratio(postgres, ours));
      ratios = new double[] {ours / byHand, postgres / ours};
    }
  }

  private double postgres() throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      execute(
          connection,
          "CREATE UNLOGGED TABLE benchmark_facts (row_id bigint, unit int, touchpoint smallint,"
              + " category smallint, channel text, customer bigint, grp bigint, day int,"
              + " m0 float8, m1 boolean, m2 float8, m3 float8, m4 boolean, m5 smallint)");
      try {
        execute(
            connection,
            "INSERT INTO benchmark_facts "
                + rows("abs(hashint8extended(", ", 7))", "generate_series(1, %d) r(i)"));
        execute(connection, "CREATE INDEX ON benchmark_facts (day)");
        execute(connection, "VACUUM ANALYZE benchmark_facts");
        double seconds = 0;
        for (String sql : byHand("benchmark_facts", false)) {
          seconds += seconds(() -> readAll(connection, sql), 2);
        }
        return seconds;
      } finally {
        execute(connection, "DROP TABLE benchmark_facts");
      }
    }
  }

  /** The same kind of rows, drawn by hashing, in either dialect. */
  private static String rows(String hash, String end, String from) {
    String draw = hash + "(i * 100 + %d)::bigint" + end;
    return "SELECT i, "
        + draw.formatted(1)
        + " % 500, "
        + draw.formatted(2)
        + " % 2, "
        + draw.formatted(3)
        + " % 3, CASE "
        + draw.formatted(4)
        + " % 3 WHEN 0 THEN 'web' WHEN 1 THEN 'phone' END, customer, customer % 128, "
        + FIRST.toEpochDay()
        + " + "
        + draw.formatted(5)
        + " % 365, "
        + fact(draw, 10, "(%s %% 300)::float8, ")
        + fact(draw, 11, "%s %% 5 > 0, ")
        + fact(draw, 12, "(%s %% 4)::float8, ")
        + fact(draw, 13, "(%s %% 10)::float8 - 5, ")
        + fact(draw, 14, "%s %% 10 = 0, ")
        + fact(draw, 15, "%s %% 4 ")
        + "FROM (SELECT i, "
        + draw.formatted(6)
        + " % 1000000 AS customer FROM "
        + from.formatted(ROWS)
        + ") facts ORDER BY 2, 8";
  }

  /** A fact that is missing in one row of fifty. */
  private static String fact(String draw, int number, String value) {
    String[] parts = value.formatted(draw.formatted(number + 20)).split("(?=, $)|(?= $)");
    return "CASE WHEN " + draw.formatted(number) + " % 50 > 0 THEN " + parts[0] + " END" + parts[1];
  }

  /** What an analyst would write: groups, days, second moments, distinct customers. */
  private static List<String> byHand(String table, boolean duckdb) {
    List<String> scores =
        List.of(
            score(0, "m0 <= 90", "m0 <= 150", "m0"),
            score(0, "m1", "false", "m1"),
            score(0, "m2 <= 1", "false", "m2"),
            score(1, "m3 <= 0", "m3 <= 2", "m3"),
            score(1, "NOT m4", "false", "m4"),
            score(1, "m5 IN (0, 1)", "m5 = 2", "m5"));
    String scored =
        IntStream.range(0, 6)
            .mapToObj(c -> scores.get(c) + " AS s" + c)
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    String facts =
        "(SELECT unit, grp, day, touchpoint, %s FROM %s WHERE day >= %d AND day < %d) f"
            .formatted(scored, table, QUARTER.from().toEpochDay(), QUARTER.to().toEpochDay());
    String sums = "count(*) FILTER (WHERE touchpoint = 0), count(*) FILTER (WHERE touchpoint = 1)";
    for (int c = 0; c < 6; c++) {
      sums += ", sum(s%d), count(s%d)".formatted(c, c);
    }
    String lowest = "least(s0, s1, s2, s3, s4, s5)";
    sums +=
        ", count(%s), count(*) FILTER (WHERE %s = 2), count(coalesce(s1, s3)), count(*) FILTER (WHERE coalesce(s1, s3) = 2)"
            .formatted(lowest, lowest);
    String pairs = "unit";
    for (int c = 0; c < 6; c++) {
      for (int d = c; d < 6; d++) {
        if (c / 3 == d / 3) {
          pairs +=
              ", sum(s%1$d * s%2$d), sum(s%1$d) FILTER (WHERE s%2$d IS NOT NULL), sum(s%2$d) FILTER (WHERE s%1$d IS NOT NULL), count(s%1$d + s%2$d)"
                  .formatted(c, d);
        }
      }
    }
    return List.of(
        "SELECT unit, grp, " + sums + " FROM " + facts + " GROUP BY unit, grp",
        "SELECT unit, day, " + sums + " FROM " + facts + " GROUP BY unit, day",
        "SELECT " + pairs + " FROM " + facts + " GROUP BY unit",
        "SELECT unit, count(DISTINCT customer) FROM %s WHERE day >= %d AND day < %d GROUP BY unit"
            .formatted(table, QUARTER.from().toEpochDay(), QUARTER.to().toEpochDay()));
  }

  private static String score(int touchpoint, String met, String tolerated, String fact) {
    return "CASE WHEN touchpoint = %d THEN CASE WHEN %s THEN 2 WHEN %s THEN 1 WHEN %s IS NOT NULL THEN 0 END END"
        .formatted(touchpoint, met, tolerated, fact);
  }

  private void rebuild(StandardHistory history) throws Exception {
    List<Integer> units = fixture.makeUnits(UNITS);
    try (Connection connection = ledger.getConnection()) {
      execute(connection, ledgerRows(history.id(), units.getFirst()));
      execute(connection, "VACUUM ANALYZE interaction");
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
    List<Double> nothingNew = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      nothingNew.add(seconds(replica::watermark, 1));
    }
    replica.close();
    nothingNew.sort(null);
    double appended = appendersOwn(history);
    say(
        "rebuild of the projection, rows/s",
        "%.0f".formatted(rows / rebuilt),
        ratio(rows / rebuilt, appended));
    say("the Appender alone, rows/s", "%.0f".formatted(appended), "");
    say("catch-up with nothing new, median", millis(nothingNew.get(1000)), "");
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
    SplittableRandom random = new SplittableRandom(7);
    try (ProjectionFolder held = ProjectionFolder.hold(folder.resolve("appended"));
        Engine engine = new Engine(held, settings)) {
      DuckDBConnection connection = engine.borrow();
      FactTable.prepare(connection, history);
      long start = System.nanoTime();
      execute(connection, "BEGIN");
      try (var appender = connection.createAppender("main", FactTable.name(history.id()))) {
        for (int i = 0; i < LEDGER_ROWS; i++) {
          appender.beginRow();
          appender.append((long) i);
          appender.append(i % 500);
          appender.append((short) (i % 2));
          appender.appendNull();
          appender.append("web");
          appender.append(random.nextLong());
          appender.append((long) random.nextInt(128));
          appender.append(20_000 + i % 365);
          appender.append((double) (i % 300));
          appender.append(i % 5 > 0);
          appender.append((double) (i % 4));
          appender.append((double) (i % 10));
          appender.append(i % 10 == 0);
          appender.append((short) (i % 4));
          appender.endRow();
        }
      }
      execute(connection, "COMMIT");
      double seconds = (System.nanoTime() - start) / 1e9;
      connection.close();
      return LEDGER_ROWS / seconds;
    }
  }

  private static Catalogue catalogue(StandardHistory history) {
    List<UnitNode> nodes =
        IntStream.range(0, UNITS).mapToObj(i -> new UnitNode(i, "u" + i, "U", null, null)).toList();
    return new Catalogue(UnitTree.of(nodes), Map.of(history.key(), history), Map.of());
  }

  private static TallyQuery query(StandardHistory history) {
    Map<Integer, Integer> row = new HashMap<>();
    IntStream.range(0, UNITS).forEach(unit -> row.put(unit, unit));
    Judgement judgement = history.judgement(1, false, null, null);
    return new TallyQuery(history.key(), judgement, QUARTER, row, null, false, false);
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static double seconds(Work work) throws SQLException {
    return seconds(work, REPEATS);
  }

  /** The median of several runs. */
  private static double seconds(Work work, int repeats) throws SQLException {
    double[] taken = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      work.run();
      taken[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(taken);
    return taken[repeats / 2];
  }

  private static void readAll(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      long sum = 0;
      while (row.next()) {
        for (int column = 1; column <= columns; column++) {
          sum += row.getLong(column);
        }
      }
      assertThat(sum).isPositive();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
        .findFirst()
        .orElse("unknown here");
  }

  private void say(String what, String measured, String ratio) {
    report.add("| " + what + " | " + measured + " | " + ratio + " |");
  }

  private static String millis(double seconds) {
    return "%.2f ms".formatted(1000 * seconds);
  }

  private static String ratio(double one, double other) {
    return "%.2f".formatted(one / other);
  }
}
