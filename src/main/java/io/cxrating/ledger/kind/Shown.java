package io.cxrating.ledger.kind;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How one row is read for responses.
 *
 * @param columns the columns to read, in SQL; {@code r} is its revision and {@code u} its unit
 * @param joins further joins that the columns need
 * @param reading reads the columns in that order
 */
public record Shown<T>(String columns, String joins, Reading<T> reading) {
  /** Creates a value from the current row of the result. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
