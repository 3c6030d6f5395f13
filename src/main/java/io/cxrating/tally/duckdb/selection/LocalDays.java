package io.cxrating.tally.duckdb.selection;

import io.cxrating.tally.DayRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The local days of selected rows. */
public final class LocalDays {
  private LocalDays() {}

  /** The days of the selected rows; empty without any. */
  public static Optional<DayRange> range(Connection connection, Selection selection)
      throws SQLException {
    String sql = "SELECT min(day), max(day)" + selection.sql();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      Long first = NullableColumn.bigint(row, 1);
      return first == null
          ? Optional.empty()
          : Optional.of(
              new DayRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(row.getLong(2))));
    }
  }

  /** The number of selected rows of each day. */
  public static SortedMap<LocalDate, Long> counts(Connection connection, Selection selection)
      throws SQLException {
    String sql = "SELECT day, count(*)" + selection.sql() + " GROUP BY day";
    SortedMap<LocalDate, Long> counts = new TreeMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(LocalDate.ofEpochDay(row.getLong(1)), row.getLong(2));
      }
    }
    return counts;
  }
}
