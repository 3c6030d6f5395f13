package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.BusinessCalendar;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that the facts are joined with. The table of a clock exists for one question; it has a
 * row for each zone and UTC day from the first to the last instant in the facts.
 */
final class Clocks {
  /** The key of a row is the number of the zone times this, plus the UTC day. */
  private static final int DAYS_OF_ZONE = 1_000_000;

  private static final String UTC_DAY = "(CAST(%s AS DATE) - DATE '1970-01-01')";

  private final Connection connection;
  private final String facts;
  private final List<String> instants;
  private final UnitTree tree;
  private final Map<String, Integer> zones = new LinkedHashMap<>();
  private final Map<String, String> joined = new LinkedHashMap<>();
  private final StringBuilder joins = new StringBuilder();

  /** {@code instants}: the columns that are read on any of the clocks. */
  Clocks(Connection connection, String facts, List<String> instants, UnitTree tree) {
    this.connection = connection;
    this.facts = facts;
    this.instants = instants;
    this.tree = tree;
  }

  /** The joins of all clocks that were read. */
  String joins() {
    return joins.toString();
  }

  /** Microseconds of open time before the instant in {@code column}, from any fixed instant on. */
  String open(BusinessCalendar calendar, String column) throws SQLException {
    return read(new OpenClock(calendar), calendar.zone(), column);
  }

  /** The local date of the instant in {@code column}, as an epoch day. */
  String localDay(String column) throws SQLException {
    return read(new DayClock(), null, column);
  }

  private String read(Clock clock, @Nullable ZoneId fixed, String column) throws SQLException {
    String known = joined.get(clock.name() + " " + column);
    if (known != null) {
      return known;
    }
    List<ZoneId> ofClock = fixed == null ? zonesOfUnits() : List.of(fixed);
    long[] days = days();
    List<ClockRow> rows = new ArrayList<>();
    for (int zone = 0; zone < ofClock.size(); zone++) {
      for (ClockRow row : clock.rows(ofClock.get(zone), days[0], days[1])) {
        rows.add(row.in(zone, DAYS_OF_ZONE));
      }
    }
    int steps = rows.stream().mapToInt(row -> row.at().length).max().orElse(0);
    String alias = "c" + joined.size();
    String table = table(clock, ofClock, days, rows, steps);
    String zone = ofClock.size() == 1 ? "0" : zoneOfUnit();
    String utcDay = UTC_DAY.formatted(column);
    joins.append(
        " LEFT JOIN %s %s ON %s.clock_key = %s * %d + %s"
            .formatted(table, alias, alias, zone, DAYS_OF_ZONE, utcDay));
    String micros = "(epoch_us(%s) - %s::BIGINT * 86400000000)".formatted(column, utcDay);
    String value =
        IntStream.range(0, steps)
            .mapToObj(k -> " + " + clock.step(micros, alias + ".at" + k, alias + ".amount" + k))
            .collect(Collectors.joining("", "(" + alias + ".base", ")"));
    joined.put(clock.name() + " " + column, value);
    return value;
  }

  private List<ZoneId> zonesOfUnits() {
    return tree.all().stream().map(unit -> tree.zoneOf(unit.key())).distinct().toList();
  }

  private String zoneOfUnit() throws SQLException {
    if (zones.isEmpty()) {
      List<ZoneId> all = zonesOfUnits();
      for (UnitNode unit : tree.all()) {
        zones.put(unit.key(), all.indexOf(tree.zoneOf(unit.key())));
      }
      String table = "unit_zone_" + digest(zones.toString());
      if (!FactTable.exists(connection, table)) {
        execute("CREATE TEMP TABLE " + table + " (zone_unit BIGINT, zone BIGINT)");
        insert(
            table,
            List.of(
                tree.all().stream().map(unit -> (long) unit.id()).toArray(Long[]::new),
                zones.values().stream().map(Integer::longValue).toArray(Long[]::new)));
      }
      joins.append(" LEFT JOIN %s z ON z.zone_unit = f.%s".formatted(table, FactColumns.UNIT));
    }
    return "z.zone";
  }

  /**
   * The UTC days of the first and the last instant of all columns, so that all readings of a clock
   * begin at one instant; none for facts without an instant.
   */
  private long[] days() throws SQLException {
    String sql =
        "SELECT %s, %s FROM (SELECT least(%s) AS first, greatest(%s) AS last FROM (FROM %s) f)"
            .formatted(
                UTC_DAY.formatted("first"),
                UTC_DAY.formatted("last"),
                each("min(%s)"),
                each("max(%s)"),
                facts);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      Long first = NullableColumn.bigint(row, 1);
      return first == null ? new long[] {0, -1} : new long[] {first, row.getLong(2)};
    }
  }

  private String each(String aggregate) {
    return instants.stream().map(aggregate::formatted).collect(Collectors.joining(", "));
  }

  private String table(
      Clock clock, List<ZoneId> ofClock, long[] days, List<ClockRow> rows, int steps)
      throws SQLException {
    String table = "clock_" + digest(clock.name() + ofClock + days[0] + ".." + days[1]);
    if (FactTable.exists(connection, table)) {
      return table;
    }
    StringBuilder definition = new StringBuilder("clock_key BIGINT, base BIGINT");
    List<Long[]> values = new ArrayList<>();
    values.add(rows.stream().map(ClockRow::key).toArray(Long[]::new));
    values.add(rows.stream().map(ClockRow::base).toArray(Long[]::new));
    for (int k = 0; k < steps; k++) {
      int step = k;
      definition.append(", at%1$d BIGINT, amount%1$d BIGINT".formatted(step));
      values.add(rows.stream().map(row -> row.at(step)).toArray(Long[]::new));
      values.add(rows.stream().map(row -> row.amount(step)).toArray(Long[]::new));
    }
    execute("CREATE TEMP TABLE " + table + " (" + definition + ")");
    insert(table, values);
    return table;
  }

  private void insert(String table, List<Long[]> columns) throws SQLException {
    String gaps = columns.stream().map(column -> "unnest(?)").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " SELECT " + gaps)) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setArray(i + 1, connection.createArrayOf("BIGINT", columns.get(i)));
      }
      insert.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }
}
