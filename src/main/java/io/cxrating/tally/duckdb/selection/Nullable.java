package io.cxrating.tally.duckdb.selection;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Columns that may be NULL. {@link ResultSet#wasNull()} speaks of the column read last, whichever
 * that was, so no reader of results asks it.
 */
public final class Nullable {
  private Nullable() {}

  public static Integer integer(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Integer) value.intValue() : null;
  }

  public static Long bigint(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Long) value.longValue() : null;
  }

  public static Double number(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Double) value.doubleValue() : null;
  }
}
