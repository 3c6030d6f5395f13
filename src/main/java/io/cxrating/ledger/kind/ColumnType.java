package io.cxrating.ledger.kind;

import io.cxrating.ledger.LedgerTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The types of columns, with their PostgreSQL names. */
public enum ColumnType {
  /** A text for looking up rows, compared byte by byte. */
  KEY("text collate \"C\"", ResultSet::getString),
  TEXT("text", ResultSet::getString),
  INT("int", (row, column) -> row.getObject(column, Integer.class)),
  LONG("bigint", (row, column) -> row.getObject(column, Long.class)),
  DOUBLE("double precision", (row, column) -> row.getObject(column, Double.class)),
  BOOLEAN("boolean", (row, column) -> row.getObject(column, Boolean.class)),
  BYTES("bytea", ResultSet::getBytes),
  INSTANT("timestamptz", LedgerTime::orNull),
  DATE("date", (row, column) -> row.getObject(column, java.time.LocalDate.class)),
  JSON("jsonb", ResultSet::getString);

  private final String sql;
  private final Reader reader;

  private interface Reader {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  ColumnType(String sql, Reader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** Its name in PostgreSQL. */
  public String sql() {
    return sql;
  }

  /** The value of a column in the current row of the result; null if there is none. */
  public @Nullable Object read(ResultSet row, int column) throws SQLException {
    return reader.read(row, column);
  }
}
