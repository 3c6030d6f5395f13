package io.cxrating.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts the rows of the current catch-up; logs a long one every few seconds. */
final class Progress {
  private static final Logger LOG = Logger.getLogger(Progress.class);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final String ESTIMATE =
      """
      select sum(greatest(reltuples, 0))::bigint from pg_class
      where oid = any(?::text[]::regclass[])""";

  private final long startedNanos = System.nanoTime();
  private long loggedNanos = startedNanos;
  private long expected;
  private volatile long rows;

  /** Estimates the total number of rows from the ledger's own statistics. */
  void expect(Connection ledger, List<String> tables) throws SQLException {
    try (PreparedStatement estimate = ledger.prepareStatement(ESTIMATE)) {
      estimate.setArray(1, ledger.createArrayOf("text", tables.toArray()));
      try (ResultSet row = estimate.executeQuery()) {
        row.next();
        expected = row.getLong(1);
      }
    }
  }

  void reached(long rows) {
    this.rows = rows;
    long now = System.nanoTime();
    if (now - loggedNanos < SILENCE.toNanos()) {
      return;
    }
    loggedNanos = now;
    double seconds = (now - startedNanos) / 1e9;
    double perSecond = rows / seconds;
    if (expected > rows) {
      LOG.infof(
          "The projection follows the ledger: %d of about %d rows, %.0f rows/s, %.0f s left",
          rows, expected, perSecond, (expected - rows) / perSecond);
    } else {
      LOG.infof("The projection follows the ledger: %d rows, %.0f rows/s", rows, perSecond);
    }
  }

  long rows() {
    return rows;
  }

  /** Logs the duration if the catch-up was long enough to be logged before. */
  void end(long total) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    if (seconds > SILENCE.toSeconds()) {
      LOG.infof(
          "The projection has caught up: %d rows in %.1f s, %.0f rows/s",
          total, seconds, total / seconds);
    }
  }
}
