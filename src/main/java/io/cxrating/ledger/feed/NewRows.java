package io.cxrating.ledger.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows in one snapshot of the ledger that an older snapshot did not contain. */
final class NewRows {
  private static final int FETCH_SIZE = 5_000;
  private static final String SINCE =
      " where (t.txid >= pg_snapshot_xmax(?::pg_snapshot)"
          + " or t.txid = any(array(select pg_snapshot_xip(?::pg_snapshot))))";
  private static final String CHANGES = "select t.id, t.kind, t.subject from change t";

  private final Connection connection;
  private final @Nullable SnapshotMark since;

  /** {@code since}: null for every row. */
  NewRows(Connection connection, @Nullable SnapshotMark since) {
    this.connection = connection;
    this.since = since;
  }

  /** Whether {@code old} is a mark of this ledger that is not in its future. */
  static boolean canFollow(Connection connection, SnapshotMark old, SnapshotMark now)
      throws SQLException {
    if (!old.ledger().equals(now.ledger())) {
      return false;
    }
    try (PreparedStatement question =
        connection.prepareStatement(
            "select pg_snapshot_xmax(?::pg_snapshot) <= pg_snapshot_xmax(?::pg_snapshot)")) {
      question.setString(1, old.snapshot());
      question.setString(2, now.snapshot());
      try (ResultSet answer = question.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  /** Receives one row of a query. */
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Delivers the new rows of {@code select}, in which the followed table is called t. */
  long deliver(String select, RowReader reader) throws SQLException {
    long delivered = 0;
    try (PreparedStatement query = prepare(select);
        ResultSet row = query.executeQuery()) {
      for (; row.next(); delivered++) {
        reader.read(row);
      }
    }
    return delivered;
  }

  long deliverChanges(ChangeReader reader) throws SQLException {
    return deliver(
        CHANGES,
        row ->
            reader.change(
                new ChangeRow(
                    row.getLong(1), ChangeRow.Kind.valueOf(row.getString(2)), row.getBytes(3))));
  }

  private PreparedStatement prepare(String select) throws SQLException {
    PreparedStatement query = connection.prepareStatement(since == null ? select : select + SINCE);
    query.setFetchSize(FETCH_SIZE);
    if (since != null) {
      query.setString(1, since.snapshot());
      query.setString(2, since.snapshot());
    }
    return query;
  }

  /** The last revision before row t that is not erased: the one that t supersedes. */
  static String superseded(String table) {
    return """
        case when t.revision > 1 then (select p.row_id from %s p
          where p.source = t.source and p.ext_id = t.ext_id and p.revision < t.revision
            and p.unit_id is not null order by p.revision desc limit 1) end"""
        .formatted(table);
  }
}
