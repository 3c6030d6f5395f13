package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.count.CountKind;
import io.cxrating.projection.Cancellation;
import io.cxrating.projection.Snapshot;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTable;
import io.cxrating.projection.table.FactTables;
import io.cxrating.projection.table.KindTable;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** Interactions of a year in the fact table of a standard, and the time of their aggregation. */
final class TallySpeed {
  static final int UNITS = 500;
  private static final int COARSEST = 128;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
  private static final LocalDate TO = LocalDate.of(2025, 7, 1);
  private static final TallyFilter QUARTER = TallyFilter.between(FROM, TO);
  private static final int REPEATS = 5;

  private final DuckDBConnection connection;
  private final StandardHistory history;
  private final long rows;
  private final DuckDbTally view;

  TallySpeed(DuckDBConnection connection, StandardHistory history, long rows) throws SQLException {
    this.connection = connection;
    this.history = history;
    this.rows = rows;
    FactTable.prepare(connection, history);
    new KindTable(CountKind.KIND).create(connection);
    view =
        new DuckDbTally(
            new Snapshot(
                connection,
                1,
                catalogue(history),
                FactTables.load(connection),
                COARSEST,
                new Cancellation()));
  }

  /** Fills the table. */
  void fill() throws SQLException {
    execute(connection, "INSERT INTO " + table() + " " + rows("hash(", ")", "range(%d) r(i)"));
  }

  /** Returns the seconds of a rating by unit. */
  double byUnit() throws SQLException {
    TallyQuery query = query();
    Map<TallyKey, SliceSums> sums = view.sums(query);
    assertThat(sums).hasSize(UNITS);
    return seconds(() -> view.sums(query), REPEATS);
  }

  /** Returns the seconds of the same sums in hand-written SQL. */
  double byHand() throws SQLException {
    double seconds = 0;
    for (String sql : byHand(table(), true)) {
      seconds += seconds(() -> readAll(connection, sql), REPEATS);
    }
    return seconds;
  }

  /**
   * Returns the seconds of the rating of one unit, or of all together for null, with such groups.
   */
  double ofOne(Integer unit, ReplicateGroups groups) {
    TallyFilter filter = unit == null ? QUARTER : new TallyFilter(Set.of(unit), FROM, TO);
    Facts facts = view.facts(history.key(), filter, null);
    Slots slots = new Slots(query().judgement(), facts.columns());
    return Reading.of(
        () ->
            seconds(
                () ->
                    new TallyReader(facts, slots, Cells.uncut(), facts.select(slots).orElseThrow())
                        .allOf(groups)
                        .values()
                        .forEach(sums -> assertThat(sums.interactions()).isPositive()),
                REPEATS));
  }

  /** Returns the seconds of hand-written sums in PostgreSQL with the same columns. */
  double postgres(Connection ledger) throws SQLException {
    String columns =
        columns().entrySet().stream()
            .map(column -> column.getKey() + " " + postgresType(column.getValue()))
            .collect(Collectors.joining(", "));
    execute(ledger, "CREATE UNLOGGED TABLE benchmark_facts (" + columns + ")");
    try {
      String drawn = rows("abs(hashint8extended(", ", 7))", "generate_series(1, %d) r(i)");
      execute(ledger, "INSERT INTO benchmark_facts " + drawn);
      execute(ledger, "CREATE INDEX ON benchmark_facts (day)");
      execute(ledger, "VACUUM ANALYZE benchmark_facts");
      double seconds = 0;
      for (String sql : byHand("benchmark_facts", false)) {
        seconds += seconds(() -> readAll(ledger, sql), 2);
      }
      return seconds;
    } finally {
      execute(ledger, "DROP TABLE benchmark_facts");
    }
  }

  private static String postgresType(String type) {
    return switch (type) {
      case "DOUBLE" -> "float8";
      case "VARCHAR" -> "text";
      default -> type;
    };
  }

  /** Returns the seconds to append that number of rows to the columns of the table. */
  double append(long count) throws SQLException {
    SplittableRandom random = new SplittableRandom(7);
    List<String> types = List.copyOf(columns().values());
    long start = System.nanoTime();
    execute(connection, "BEGIN");
    try (var appender = connection.createAppender("main", table())) {
      for (int i = 0; i < count; i++) {
        appender.beginRow();
        for (String type : types) {
          switch (type) {
            case "BIGINT" -> appender.append(random.nextLong());
            case "INTEGER" -> appender.append(i % UNITS);
            case "SMALLINT" -> appender.append((short) (i % 2));
            case "DOUBLE" -> appender.append((double) (i % 300));
            case "BOOLEAN" -> appender.append(i % 5 > 0);
            case "VARCHAR" -> appender.append("web");
            default -> appender.appendNull();
          }
        }
        appender.endRow();
      }
    }
    execute(connection, "COMMIT");
    return (System.nanoTime() - start) / 1e9;
  }

  private String table() {
    return FactTable.name(history.id());
  }

  /** Returns the columns of the table and their types, in order. */
  private Map<String, String> columns() throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ?"
                + " ORDER BY column_index")) {
      select.setString(1, table());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          columns.put(row.getString(1), row.getString(2));
        }
      }
    }
    return columns;
  }

  /**
   * Returns the same kind of rows from hashes, in either dialect, in the columns of the fact table.
   */
  private String rows(String hash, String end, String from) throws SQLException {
    String draw = hash + "(i * 100 + %d)::bigint" + end;
    Map<String, String> drawn = new HashMap<>();
    drawn.put("row_id", "i");
    drawn.put("unit", draw.formatted(1) + " % " + UNITS);
    drawn.put("touchpoint", draw.formatted(2) + " % 2");
    drawn.put("category", draw.formatted(3) + " % 3");
    drawn.put(
        "channel", "CASE " + draw.formatted(4) + " % 3 WHEN 0 THEN 'web' WHEN 1 THEN 'phone' END");
    drawn.put("customer", "customer");
    drawn.put("grp", "customer");
    drawn.put("day", FIRST.toEpochDay() + " + " + draw.formatted(5) + " % 365");
    drawn.put("m0", fact(draw, 10, "(%s %% 300)::float8"));
    drawn.put("m1", fact(draw, 11, "%s %% 5 > 0"));
    drawn.put("m2", fact(draw, 12, "(%s %% 4)::float8"));
    drawn.put("m3", fact(draw, 13, "(%s %% 10)::float8 - 5"));
    drawn.put("m4", fact(draw, 14, "%s %% 10 = 0"));
    drawn.put("m5", fact(draw, 15, "%s %% 4"));
    String columns =
        columns().keySet().stream()
            .map(name -> drawn.getOrDefault(name, "NULL") + " AS " + name)
            .collect(Collectors.joining(", "));
    return "SELECT %s FROM (SELECT i, %s %% 1000000 AS customer FROM %s) facts ORDER BY unit, day"
        .formatted(columns, draw.formatted(6), from.formatted(rows));
  }

  /** Returns a fact that is missing in one row of fifty. */
  private static String fact(String draw, int number, String value) {
    return "CASE WHEN %s %% 50 > 0 THEN %s END"
        .formatted(draw.formatted(number), value.formatted(draw.formatted(number + 20)));
  }

  /** SQL in the style of an analyst: groups, days, second moments, distinct customers. */
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

  private static Catalogue catalogue(StandardHistory history) {
    List<UnitNode> nodes =
        IntStream.range(0, UNITS).mapToObj(i -> new UnitNode(i, "u" + i, "U", null, null)).toList();
    return new Catalogue(UnitTree.of(nodes), Map.of(history.key(), history), Map.of());
  }

  private TallyQuery query() {
    Map<Integer, Integer> row = new HashMap<>();
    IntStream.range(0, UNITS).forEach(unit -> row.put(unit, unit));
    Judgement judgement = history.judgement(1, false, null, null);
    return new TallyQuery(history.key(), judgement, QUARTER, row, null, List.of());
  }

  private interface Work {
    void run() throws SQLException;
  }

  /** Returns the median of several runs. */
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

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
