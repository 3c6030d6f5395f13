package io.cxrating.ledger.feed;

import io.cxrating.ledger.LongWork;
import io.cxrating.ledger.identity.LedgerIdentity;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.RowKinds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Delivers every committed row of the ledger exactly once to a reader that keeps the last mark. New
 * since an old snapshot are the rows of transactions that had not begun then ({@code txid >= xmax})
 * or were in progress ({@code txid = any(xip)}), and that are visible now. A simpler rule loses
 * rows of overlapping transactions.
 */
@ApplicationScoped
public class ChangeFeed {
  // A failover may lose commits that a reader has seen; it begins a new timeline of the WAL.
  private static final String TIMELINE = "substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)";
  private static final String NOW =
      "select "
          + LedgerIdentity.WHERE_IT_LIVES
          + " || '/' || "
          + TIMELINE
          + ", pg_current_snapshot()::text";

  /** The limit of a statement that reads the news; a frozen ledger is noticed before. */
  private static final Duration CATCH_UP = Duration.ofMinutes(5);

  private final DataSource ledger;
  private final Pseudonyms pseudonyms;
  private final RowKinds kinds;

  ChangeFeed(DataSource ledger, Pseudonyms pseudonyms, RowKinds kinds) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
    this.kinds = kinds;
  }

  /**
   * Delivers the rows that are new since {@code old}, or everything if there is no usable mark
   * ({@code old} is null, of another ledger, or in the ledger's future).
   */
  public ChangeBatch read(@Nullable SnapshotMark old, ChangeReader reader) throws SQLException {
    return QuarkusTransaction.suspendingExisting().call(() -> readOutsideTransactions(old, reader));
  }

  private ChangeBatch readOutsideTransactions(@Nullable SnapshotMark old, ChangeReader reader)
      throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      // Snapshots are equal only if no writing transaction has begun or ended in between.
      if (old != null && old.equals(now(connection))) {
        return ChangeBatch.none(old);
      }
      connection.setAutoCommit(false);
      try {
        return readOneSnapshot(connection, old, reader);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private ChangeBatch readOneSnapshot(
      Connection connection, @Nullable SnapshotMark old, ChangeReader reader) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Without statistics (just restored or filled) the planner would scan the whole ledger.
      statement.execute(
          "set transaction isolation level repeatable read read only;"
              + " set local enable_seqscan = off");
    }
    SnapshotMark mark = now(connection);
    boolean everything = old == null || !NewRows.canFollow(connection, old, mark);
    NewRows rows = new NewRows(connection, everything ? null : old);
    if (!everything) {
      // After hours without a reader the first row of a query may be far away. Requests wait for
      // their own patience only.
      return LongWork.within(
          CATCH_UP, connection, () -> deliver(connection, mark, rows, reader, false));
    }
    // A rebuild may wait for its first row for minutes, and no request waits for it.
    return LongWork.in(connection, () -> deliver(connection, mark, rows, reader, true));
  }

  private ChangeBatch deliver(
      Connection connection,
      SnapshotMark mark,
      NewRows rows,
      ChangeReader reader,
      boolean everything)
      throws SQLException {
    reader.begin(connection, everything);
    long changes = rows.deliverChanges(reader);
    Map<String, Long> revisions = new HashMap<>();
    for (RowKind<?> kind : kinds.all()) {
      long delivered = new NewRevisions(kind, rows, pseudonyms).deliver(reader);
      revisions.put(kind.table(), delivered);
    }
    ChangeBatch batch = new ChangeBatch(mark, everything, revisions, changes);
    if (!everything && batch.revisionsOf(kinds.all().getFirst()) > 0) {
      for (RowKind<?> kind : kinds.naming()) {
        new NewRevisions(kind, rows, pseudonyms).deliverLinks(reader);
      }
    }
    return batch;
  }

  private static SnapshotMark now(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NOW)) {
      row.next();
      return new SnapshotMark(row.getString(1), row.getString(2));
    }
  }
}
