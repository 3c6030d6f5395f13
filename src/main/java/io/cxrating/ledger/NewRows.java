package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The rows of one snapshot of the ledger that an older snapshot did not hold. */
final class NewRows {
  private static final int FETCH_SIZE = 5_000;
  private static final String SINCE =
      " where t.txid >= pg_snapshot_xmax(?::pg_snapshot)"
          + " or t.txid = any(array(select pg_snapshot_xip(?::pg_snapshot)))";
  private static final String CHANGES = "select t.id, t.kind, t.subject from change t";
  private static final String INTERACTIONS =
      "select t.row_id, t.source, t.ext_id,"
          + " case when t.revision > 1 then (select p.row_id from interaction p"
          + "  where p.source = t.source and p.ext_id = t.ext_id and p.revision = t.revision - 1)"
          + " end, t.standard_id, t.unit_id, t.touchpoint, t.category, t.channel, t.customer,"
          + " t.occurred_at, t.local_date, t.facts::text from interaction t";

  private final Connection connection;
  private final SnapshotMark since;
  private final Pseudonyms pseudonyms;

  /** {@code since}: null for every row. */
  NewRows(Connection connection, SnapshotMark since, Pseudonyms pseudonyms) {
    this.connection = connection;
    this.since = since;
    this.pseudonyms = pseudonyms;
  }

  /** Whether {@code old} is a mark of this very ledger that does not lie in its future. */
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

  long deliverChanges(ChangeReader reader) throws SQLException {
    long delivered = 0;
    try (PreparedStatement query = prepare(CHANGES);
        ResultSet row = query.executeQuery()) {
      for (; row.next(); delivered++) {
        ChangeRow.Kind kind = ChangeRow.Kind.valueOf(row.getString(2));
        reader.change(new ChangeRow(row.getLong(1), kind, row.getBytes(3)));
      }
    }
    return delivered;
  }

  /** Erased revisions count, and are not shown to the reader. */
  long deliverInteractions(ChangeReader reader) throws SQLException {
    long delivered = 0;
    try (PreparedStatement query = prepare(INTERACTIONS);
        ResultSet row = query.executeQuery()) {
      for (; row.next(); delivered++) {
        row.getInt(5);
        if (!row.wasNull()) {
          reader.interaction(interaction(row));
        }
      }
    }
    return delivered;
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

  private InteractionRow interaction(ResultSet row) throws SQLException {
    byte[] customer = row.getBytes(10);
    byte[] anonymous =
        customer == null ? pseudonyms.ofAnonymous(row.getString(2), row.getString(3)) : null;
    return new InteractionRow(
        row.getLong(1),
        row.getObject(4, Long.class),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        customer,
        anonymous,
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getObject(12, LocalDate.class),
        row.getString(13));
  }
}
