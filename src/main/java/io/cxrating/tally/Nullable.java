package io.cxrating.tally;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Columns that may be NULL. {@link ResultSet#wasNull()} speaks of the column read last, whichever
 * that was, so no reader of results asks it.
 */
final class Nullable {
  private Nullable() {}

  static Integer integer(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Integer) value.intValue() : null;
  }

  static Long bigint(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Long) value.longValue() : null;
  }

  static Double number(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Double) value.doubleValue() : null;
  }
}
