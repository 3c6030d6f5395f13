package io.cxrating.tally.duckdb.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Columns that may be NULL. Readers use this class instead of {@link ResultSet#wasNull()}, which
 * depends on the column read last.
 */
public final class NullableColumn {
  private NullableColumn() {}

  public static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Integer) value.intValue() : null;
  }

  public static @Nullable Long bigint(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Long) value.longValue() : null;
  }

  public static @Nullable Double number(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Number value ? (Double) value.doubleValue() : null;
  }
}
