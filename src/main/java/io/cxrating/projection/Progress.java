package io.cxrating.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How far the catch-up under way is; a long one says so in the log every few seconds. */
final class Progress {
  private static final Logger LOG = Logger.getLogger(Progress.class);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final long startedNanos = System.nanoTime();
  private long saidNanos = startedNanos;
  private long expected;
  private volatile long rows;

  /** Estimates from the ledger's own statistics how many rows everything is. */
  void expect(Connection ledger) throws SQLException {
    try (Statement statement = ledger.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(greatest(reltuples, 0))::bigint from pg_class where oid = any(array["
                    + "'interaction', 'survey_answer', 'outcome']::regclass[])")) {
      row.next();
      expected = row.getLong(1);
    }
  }

  void reached(long rows) {
    this.rows = rows;
    long now = System.nanoTime();
    if (now - saidNanos < SILENCE.toNanos()) {
      return;
    }
    saidNanos = now;
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

  /** Says how long it took, where it took long enough to have been said before. */
  void end(long total) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    if (seconds > SILENCE.toSeconds()) {
      LOG.infof(
          "The projection has caught up: %d rows in %.1f s, %.0f rows/s",
          total, seconds, total / seconds);
    }
  }
}
