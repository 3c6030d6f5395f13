package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Work that may take longer than a usual statement, such as a rebuild of the projection or an
 * atomic request of many rows. For the rest of the transaction the usual limits of server and
 * client do not apply.
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
