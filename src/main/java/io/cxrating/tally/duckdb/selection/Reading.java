package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.ProjectionException;
import java.sql.SQLException;

/** A read operation on the projection. */
@FunctionalInterface
public interface Reading<T> {
  T read() throws SQLException;

  /** Something that is done with what is read. */
  @FunctionalInterface
  interface Step {
    void run() throws SQLException;
  }

  /** Does it, or says that the projection is at fault. */
  static void run(Step step) {
    of(
        () -> {
          step.run();
          return true;
        });
  }

  /** Reads it, or says that the projection is at fault. */
  static <T> T of(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException failed) {
      throw new ProjectionException("The projection cannot be read", failed);
    }
  }
}
