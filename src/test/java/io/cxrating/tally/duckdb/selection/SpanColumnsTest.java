package io.cxrating.tally.duckdb.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.projection.table.FactTables;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Compares the spans of random instants in SQL with the evaluation in Java. */
class SpanColumnsTest {
  private static final int ROWS = 6_000;

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "America/St_Johns",
          "Asia/Kolkata",
          "UTC");

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: spans}
      spec:
        measures:
          - {key: opened_at, type: instant}
          - {key: solved_at, type: instant}
          - {key: promised_on, type: date}
          - {key: hours, type: number, unit: h, from: opened_at, to: solved_at}
          - {key: since, type: number, unit: s, from: occurredAt, to: solved_at}
          - {key: office_hours, type: number, unit: h, from: opened_at, to: solved_at, calendar: office}
          - {key: shop_minutes, type: number, unit: min, from: occurredAt, to: solved_at, calendar: shop}
          - {key: night_days, type: number, unit: d, from: opened_at, to: solved_at, calendar: night}
          - {key: days_late, type: count-signed, unit: d, from: promised_on, to: solved_at}
          - {key: days, type: count-signed, from: opened_at, to: solved_at, in: days}
          - {key: days_since, type: count-signed, from: occurredAt, to: solved_at}
        calendars:
          - {key: office, open: {mon-fri: "08:00-18:00", sat: "09:00-13:00"}, closed: ["2011-12-26", "2026-04-06"]}
          - {key: shop, timeZone: Europe/Berlin, open: {mon-sun: ["01:30-02:15", "02:45-12:00", "13:00-24:00"]}}
          - {key: night, timeZone: unit, open: {sun: "00:00-24:00", mon: "00:00-06:00", sat: ["00:00-00:01", "23:00-24:00"]}}
        touchpoints:
          - {key: t, criteria: [{key: c, measure: office_hours, atMost: 8}]}
      """;

  private static final List<String> AROUND =
      List.of(
          "2026-03-29T01:00:00Z",
          "2026-10-25T01:00:00Z",
          "2026-04-04T15:00:00Z",
          "2026-10-03T15:30:00Z",
          "2011-12-30T10:00:00Z",
          "2010-11-07T02:31:00Z",
          "1969-12-31T23:00:00Z",
          "2026-06-01T00:00:00Z");

  private final long seed = Long.getLong("cxrating.seed", 20_261_202L);
  private final SplittableRandom random = new SplittableRandom(seed);

  private record Row(int unit, Instant occurred, Map<String, Object> facts) {
    ZoneId zone() {
      return ZoneId.of(ZONES.get(unit));
    }
  }

  @Test
  void javaAndSqlAgreeOnRandomInstants() throws SQLException {
    System.out.println("SpanColumnsTest seed " + seed + " (-Dcxrating.seed=)");
    for (int units : new int[] {1, ZONES.size()}) {
      compare(units);
    }
  }

  private void compare(int units) throws SQLException {
    StandardHistory history =
        new StandardHistory(
            7,
            "spans",
            List.of(
                new PublishedVersion(
                    1,
                    null,
                    StandardReader.read(
                        STANDARD.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML),
                    "digest")));
    List<UnitNode> nodes = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      nodes.add(new UnitNode(unit, "u" + unit, "Unit", null, ZoneId.of(ZONES.get(unit))));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS / units; i++) {
      rows.add(row(random.nextInt(units)));
    }
    for (int unit = 0; unit < units; unit++) {
      Map<String, Object> far =
          Map.of("opened_at", "1900-01-02T00:00:00Z", "solved_at", "2199-12-30T12:00:00Z");
      rows.add(new Row(unit, Instant.parse("1900-01-02T00:00:00Z"), far));
    }
    try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
      FactTable.prepare(duckdb, history);
      insert(duckdb, history, rows);
      List<Span> spans = history.spans();
      assertThat(spans).hasSize(8);
      String source =
          SpanColumns.source(
              duckdb,
              FactTables.load(duckdb).find(history).orElseThrow(),
              history,
              UnitTree.of(nodes),
              spans);
      compare(duckdb, history, source, rows);
      assertThat(mostRowsOfClocks(duckdb)).isPositive().isLessThan(3L * rows.size());
    }
  }

  /** A single row may reach over centuries, of which a clock must not have every day. */
  private static long mostRowsOfClocks(Connection duckdb) throws SQLException {
    long most = 0;
    try (Statement statement = duckdb.createStatement()) {
      List<String> clocks = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'clock%'")) {
        while (row.next()) {
          clocks.add(row.getString(1));
        }
      }
      for (String clock : clocks) {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + clock)) {
          row.next();
          most = Math.max(most, row.getLong(1));
        }
      }
    }
    return most;
  }

  private Row row(int unit) {
    Instant opened = instant();
    Map<String, Object> facts = new HashMap<>();
    put(facts, "opened_at", opened.toString());
    put(
        facts,
        "solved_at",
        opened
            .plus(random.nextLong(-200_000_000_000L, 900_000_000_000L), ChronoUnit.MICROS)
            .toString());
    put(
        facts,
        "promised_on",
        LocalDate.ofInstant(opened, ZoneOffset.UTC).plusDays(random.nextInt(-5, 10)).toString());
    return new Row(unit, opened.minusSeconds(random.nextInt(100_000)), facts);
  }

  private void put(Map<String, Object> facts, String measure, String value) {
    if (random.nextInt(12) > 0) {
      facts.put(measure, value);
    }
  }

  /** An instant near a change of the clock, at times exactly at it. */
  private Instant instant() {
    Instant near = Instant.parse(AROUND.get(random.nextInt(AROUND.size())));
    return switch (random.nextInt(3)) {
      case 0 -> near.plusSeconds(60L * random.nextInt(-3000, 3000));
      case 1 -> near.plus(random.nextLong(-90_000_000_000L, 90_000_000_000L), ChronoUnit.MICROS);
      default -> near.plus(random.nextInt(-2, 3), ChronoUnit.MICROS);
    };
  }

  private static void insert(Connection duckdb, StandardHistory history, List<Row> rows)
      throws SQLException {
    FactColumns columns = new FactColumns(history);
    String sql =
        "INSERT INTO %s (row_id, unit, day, occurred, %s, %s, %s) VALUES (?, ?, ?, ?, ?, ?, ?)"
            .formatted(
                FactTable.name(history.id()),
                columns.measureColumn("opened_at"),
                columns.measureColumn("solved_at"),
                columns.measureColumn("promised_on"));
    duckdb.setAutoCommit(false);
    try (PreparedStatement insert = duckdb.prepareStatement(sql)) {
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Object promised = row.facts().get("promised_on");
        insert.setInt(1, i);
        insert.setInt(2, row.unit());
        insert.setInt(3, (int) LocalDate.ofInstant(row.occurred(), row.zone()).toEpochDay());
        insert.setObject(4, timestamp(row.occurred().toString()));
        insert.setObject(5, timestamp(row.facts().get("opened_at")));
        insert.setObject(6, timestamp(row.facts().get("solved_at")));
        insert.setObject(
            7, promised == null ? null : (int) LocalDate.parse((String) promised).toEpochDay());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    duckdb.commit();
  }

  private static Object timestamp(Object instant) {
    return instant == null
        ? null
        : LocalDateTime.ofInstant(Instant.parse((String) instant), ZoneOffset.UTC);
  }

  private void compare(Connection duckdb, StandardHistory history, String source, List<Row> rows)
      throws SQLException {
    FactColumns columns = new FactColumns(history);
    for (Span span : history.spans()) {
      int known = 0;
      try (PreparedStatement select =
              duckdb.prepareStatement(
                  "SELECT row_id, " + columns.spanColumn(span) + " FROM " + source);
          ResultSet found = select.executeQuery()) {
        int count = 0;
        while (found.next()) {
          Row row = rows.get(found.getInt(1));
          Double expected = span.value(row.facts(), row.occurred(), row.zone());
          assertThat(found.getObject(2))
              .as("seed %d: %s of %s", seed, span, row)
              .isEqualTo(expected);
          count++;
          known += expected == null ? 0 : 1;
        }
        assertThat(count).isEqualTo(rows.size());
      }
      assertThat(known).isBetween(rows.size() / 2, rows.size() - 1);
    }
  }
}
