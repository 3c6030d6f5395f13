package io.cxrating.tally.duckdb.count;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** The counts of one standard, with the columns by which facts are selected and split. */
public final class CountTable {
  private static final String SOURCE =
      """
      (SELECT unit, day, epoch_day_end, touchpoint, criterion, met, tolerated, missed,
          met + tolerated + missed + unobserved AS n, channel,
          CAST(nullif(list_position(string_split(?, ','), category), 0) - 1 AS SMALLINT) AS category,
          row(unit, epoch_day_end, category, channel) AS place%s
        FROM (SELECT *, CAST(period_end - DATE '1970-01-01' AS INTEGER) AS epoch_day_end
              FROM period_count WHERE standard = %d)) counts""";

  private CountTable() {}

  /** Whether there are counts of the standard. */
  public static boolean exists(Connection connection, StandardHistory history) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM period_count WHERE standard = " + history.id() + " LIMIT 1")) {
      return row.next();
    }
  }

  /** The first day and the last day of the selected periods; empty without any. */
  public static Optional<DayRange> days(Connection connection, Selection counts)
      throws SQLException {
    String sql = "SELECT min(day), max(epoch_day_end) - 1" + counts.sql();
    try (PreparedStatement select = counts.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getObject(1) == null
          ? Optional.empty()
          : Optional.of(
              new DayRange(
                  LocalDate.ofEpochDay(row.getLong(1)), LocalDate.ofEpochDay(row.getLong(2))));
    }
  }

  /** All counts; those of attributes are unknown. */
  public static Selection of(StandardHistory history) {
    String attributes =
        new FactColumns(history)
            .attributeColumns().stream()
                .map(", CAST(NULL AS VARCHAR) AS %s"::formatted)
                .collect(Collectors.joining());
    return new Selection(
        SOURCE.formatted(attributes, history.id()), String.join(",", history.categories()));
  }
}
