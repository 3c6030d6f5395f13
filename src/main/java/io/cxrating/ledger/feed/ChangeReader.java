package io.cxrating.ledger.feed;

import io.cxrating.ledger.kind.RowKind;
import java.sql.Connection;
import java.sql.SQLException;

/** Receives the rows of the change feed; called only if there is something new. */
public interface ChangeReader {
  /**
   * Called before every row.
   *
   * @param ledger the transaction that is being read, to load units and standards of the same
   *     snapshot; read-only, and not to be closed
   * @param everything whether the reader must discard what it holds, since every row follows
   */
  void begin(Connection ledger, boolean everything) throws SQLException;

  /** Receives a change; changes precede rows. */
  void change(ChangeRow change) throws SQLException;

  /** Receives the rows of one kind, in no particular order. */
  @FunctionalInterface
  interface Revisions {
    void revision(RevisionRow row) throws SQLException;
  }

  /** Called once for each kind; interactions precede rows that may name them. */
  Revisions revisions(RowKind<?> kind) throws SQLException;

  /** A row of an earlier revision is withdrawn: it counts no longer, and no row belongs to it. */
  void withdrawn(RowKind<?> kind, long row) throws SQLException;

  /** The interaction that a row names, possibly of an earlier batch, is this row. */
  void linked(RowKind<?> kind, long row, long interaction) throws SQLException;
}
