package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the calendar months in which units have interactions. */
final class UnitMonths {
  private static final String WITHIN =
      """
      SELECT DISTINCT unit, CAST(date_trunc('month', %1$s) AS DATE) - DATE '1970-01-01' FROM %2$s
      WHERE (day >= ? AND day < ?)
        OR (last_day(%1$s) - DATE '1970-01-01' >= ? AND last_day(%1$s) - DATE '1970-01-01' < ?)""";

  private UnitMonths() {}

  /** See {@link DuckDbTally#monthsWithin}. */
  static Map<Integer, Set<LocalDate>> within(
      Connection connection, StandardHistory history, LocalDate from, LocalDate to)
      throws SQLException {
    Map<Integer, Set<LocalDate>> months = new HashMap<>();
    String table = FactTable.name(history.id());
    String sql = WITHIN.formatted("DATE '1970-01-01' + " + FactColumns.DAY, table);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int at = 1; at <= 4; at++) {
        select.setInt(at, Selection.epochDay(at % 2 == 1 ? from : to));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          months
              .computeIfAbsent(row.getInt(1), unit -> new HashSet<>())
              .add(LocalDate.ofEpochDay(row.getLong(2)));
        }
      }
    }
    return months;
  }
}
