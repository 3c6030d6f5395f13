package io.cxrating.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The local days on which something was observed, both inclusive.
 *
 * @param first the earliest
 * @param last the latest
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** The days of the selected rows; empty without any. */
  static Optional<DayRange> of(Connection connection, Selection selection) throws SQLException {
    String sql = "SELECT min(day), max(day)" + selection.sql();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      long first = row.getLong(1);
      return row.wasNull()
          ? Optional.empty()
          : Optional.of(
              new DayRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(row.getLong(2))));
    }
  }
}
