package io.cxrating.projection.table;

import io.cxrating.ledger.feed.RevisionRow;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Writes the rows of one kind into the projection, within a transaction that the caller began with
 * SQL: the engine's appender would commit on its own under JDBC's.
 */
public interface KindWriter extends AutoCloseable {
  /** Adds a row and replaces the one that it supersedes. */
  void append(RevisionRow row) throws SQLException;

  /** Links a row that is already stored to that interaction. */
  default void link(long rowId, long interaction) {
    throw new IllegalStateException("Rows of this kind name no interaction");
  }

  /** Removes these rows, and the references of other rows to these interactions. */
  void erase(Collection<Long> rowIds, Collection<Long> interactions);

  /** Completes the batch. */
  void finish() throws SQLException;

  @Override
  void close() throws SQLException;
}
