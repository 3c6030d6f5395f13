package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Work that no request waits for and that may take hours, such as a rebuild of the projection. For
 * the rest of the transaction neither the server nor the client ends it by the usual time.
 */
@FunctionalInterface
public interface LongWork<T> {
  /** Does the work. */
  T run() throws SQLException;

  /** Runs it without a limit in the open transaction of a connection. */
  static <T> T in(Connection connection, LongWork<T> work) throws SQLException {
    return within(Duration.ZERO, connection, work);
  }

  /**
   * Runs it in the open transaction of a connection.
   *
   * @param limit of each statement, zero for none
   */
  static <T> T within(Duration limit, Connection connection, LongWork<T> work) throws SQLException {
    int usualMillis = connection.getNetworkTimeout();
    int millis = Math.toIntExact(limit.toMillis());
    connection.setNetworkTimeout(Runnable::run, millis);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "set local statement_timeout = %d; set local lock_timeout = %d; set local idle_in_transaction_session_timeout = 0"
              .formatted(millis, millis));
      return work.run();
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, usualMillis);
      }
    }
  }
}
