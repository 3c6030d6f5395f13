package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Work that no request waits for and that may take hours, such as a rebuild of the projection. For
 * the rest of the transaction neither the server nor the client ends it by its time.
 */
@FunctionalInterface
public interface LongWork<T> {
  /** Does the work. */
  T run() throws SQLException;

  /** Runs it in the open transaction of a connection. */
  static <T> T in(Connection connection, LongWork<T> work) throws SQLException {
    int usualMillis = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = 0; set local lock_timeout = 0");
      return work.run();
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, usualMillis);
      }
    }
  }
}
