package io.cxrating.intake.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param from first local day of the period
 * @param to first local day after it
 * @param category null where none was given, like the channel
 */
public record Counted(
    String standard,
    String touchpoint,
    String criterion,
    String unit,
    LocalDate from,
    LocalDate to,
    @Nullable String category,
    @Nullable String channel) {

  /** Reads eight columns from that one on. */
  static Counted of(ResultSet row, int at) throws SQLException {
    return new Counted(
        row.getString(at),
        row.getString(at + 1),
        row.getString(at + 2),
        row.getString(at + 3),
        row.getObject(at + 4, LocalDate.class),
        row.getObject(at + 5, LocalDate.class),
        row.getString(at + 6),
        row.getString(at + 7));
  }
}
