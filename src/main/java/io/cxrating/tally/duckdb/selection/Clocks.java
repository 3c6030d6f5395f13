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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that the facts are joined with. The table of a clock exists for one question; it has a
 * row for each zone and UTC day with an instant in the facts: a single instant may be centuries
 * away.
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
  private final Map<String, SortedMap<Integer, List<Long>>> daysOfZones = new HashMap<>();
  private final StringBuilder joins = new StringBuilder();
  private String zoneJoin = "";

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
    String zone = ofClock.size() == 1 ? "0" : zoneOfUnit();
    SortedMap<Integer, List<Long>> days = days(zone);
    List<ClockRow> rows = new ArrayList<>();
    for (Map.Entry<Integer, List<Long>> ofZone : days.entrySet()) {
      failIfCancelled();
      for (ClockRow row : clock.rows(ofClock.get(ofZone.getKey()), ofZone.getValue())) {
        rows.add(row.in(ofZone.getKey(), DAYS_OF_ZONE));
      }
    }
    int steps = rows.stream().mapToInt(row -> row.at().length).max().orElse(0);
    String alias = "c" + joined.size();
    String table = table(clock.name() + ofClock + days, rows, steps);
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
      zoneJoin = " LEFT JOIN %s z ON z.zone_unit = f.%s".formatted(table, FactColumns.UNIT);
      joins.append(zoneJoin);
    }
    return "z.zone";
  }

  /** A cancelled question fails at any call of its connection; reckoning makes none for long. */
  private void failIfCancelled() throws SQLException {
    connection.isClosed();
  }

  /**
   * The UTC days of the instants in all columns, in ascending order, by the number of their zone;
   * all readings of a clock begin at one instant of a zone.
   *
   * @param zone the number of the zone of a fact, as an SQL expression
   */
  private SortedMap<Integer, List<Long>> days(String zone) throws SQLException {
    SortedMap<Integer, List<Long>> known = daysOfZones.get(zone);
    if (known != null) {
      return known;
    }
    String sql =
        "SELECT DISTINCT zone, %s AS day FROM (SELECT %s AS zone, unnest([%s]) AS moment FROM (FROM %s) f%s)"
                .formatted(
                    UTC_DAY.formatted("moment"),
                    zone,
                    String.join(", ", instants),
                    facts,
                    zone.equals("0") ? "" : zoneJoin)
            + " WHERE moment IS NOT NULL ORDER BY zone, day";
    SortedMap<Integer, List<Long>> days = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        days.computeIfAbsent(row.getInt(1), any -> new ArrayList<>()).add(row.getLong(2));
      }
    }
    daysOfZones.put(zone, days);
    return days;
  }

  /** {@code name}: tables of the same name have the same rows. */
  private String table(String name, List<ClockRow> rows, int steps) throws SQLException {
    String table = "clock_" + digest(name);
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
