package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.ProjectionException;
import java.sql.SQLException;

/** Something that is read from the projection. */
@FunctionalInterface
public interface Reading<T> {
  T read() throws SQLException;

  /** Reads it, or says that the projection is at fault. */
  static <T> T of(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be read", failed);
    }
  }
}
