package io.cxrating.ledger.feed;

import io.cxrating.ledger.identity.LedgerIdentity;
import io.cxrating.ledger.identity.Pseudonyms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Delivers every committed row of the ledger exactly once to whoever keeps the last mark. What is
 * new since an old snapshot are the rows of transactions that had not begun then ({@code txid >=
 * xmax}) or were under way ({@code txid = any(xip)}), and that are visible now. Anything simpler
 * loses rows of transactions that overlap.
 */
@ApplicationScoped
public class ChangeFeed {
  // A failover may have lost commits that a reader has seen; it begins a new timeline of the WAL.
  private static final String TIMELINE = "substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)";
  private static final String NOW =
      "select "
          + LedgerIdentity.WHERE_IT_LIVES
          + " || '/' || "
          + TIMELINE
          + ", pg_current_snapshot()::text";

  private final DataSource ledger;
  private final Pseudonyms pseudonyms;

  ChangeFeed(DataSource ledger, Pseudonyms pseudonyms) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Delivers what is new since {@code old}, or everything where there is no mark of this ledger
   * ({@code old} is null, or of another ledger, or lies in its future).
   */
  public ChangeBatch read(SnapshotMark old, ChangeReader reader) throws SQLException {
    return QuarkusTransaction.suspendingExisting().call(() -> readOutsideTransactions(old, reader));
  }

  private ChangeBatch readOutsideTransactions(SnapshotMark old, ChangeReader reader)
      throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      // Snapshots are equal only if no transaction has ended or begun to write in between.
      if (old != null && old.equals(now(connection))) {
        return new ChangeBatch(old, false, 0, 0, 0, 0);
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

  private ChangeBatch readOneSnapshot(Connection connection, SnapshotMark old, ChangeReader reader)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Without statistics (just restored, just filled) the planner would scan the whole ledger.
      statement.execute(
          "set transaction isolation level repeatable read read only;"
              + " set local enable_seqscan = off");
    }
    SnapshotMark mark = now(connection);
    boolean everything = old == null || !NewRows.canFollow(connection, old, mark);
    NewRows rows = new NewRows(connection, everything ? null : old);
    NewLinkedRows linked = new NewLinkedRows(rows, pseudonyms);
    reader.begin(connection, everything);
    long changes = rows.deliverChanges(reader);
    long interactions = new NewInteractions(rows, pseudonyms).deliver(reader);
    long answers = linked.deliverAnswers(reader);
    long outcomes = linked.deliverOutcomes(reader);
    if (!everything && interactions > 0) {
      linked.deliverLinks(reader);
    }
    return new ChangeBatch(mark, everything, interactions, answers, outcomes, changes);
  }

  private static SnapshotMark now(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NOW)) {
      row.next();
      return new SnapshotMark(row.getString(1), row.getString(2));
    }
  }
}
