package io.cxrating.intake.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Merges the staged rows that were not inserted as new ones with the stored rows. Each revision
 * adds at least one part to a stored row, so that after a few rounds every row has a result,
 * however many rows one key has; of rows that contradict each other the first wins.
 */
final class MergeWriter {
  private final RowTable table;
  private final MergeColumns columns;

  MergeWriter(RowTable table) {
    this.table = table;
    columns = new MergeColumns(table);
  }

  /** {@code outcomes}: all accepted so far; receives the results of the rows that are not. */
  void write(Connection connection, RowOutcome[] outcomes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(forgetWritten());
      statement.execute(table.lockStaged());
    }
    do {
      settle(connection, outcomes);
    } while (add(connection) > 0);
  }

  private void settle(Connection connection, RowOutcome[] outcomes) throws SQLException {
    try (PreparedStatement settle = connection.prepareStatement(settle());
        ResultSet row = settle.executeQuery()) {
      while (row.next()) {
        outcomes[row.getInt(1)] = row.getBoolean(2) ? RowOutcome.DUPLICATE : RowOutcome.CONFLICT;
      }
    }
  }

  private int add(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(addFirst());
    }
  }

  /** The rows that were inserted or restored. */
  private String forgetWritten() {
    return """
        delete from %2$s s
        where s.n in (select distinct on (source, ext_id) n from %2$s order by source, ext_id, n)
          and exists (select from %1$s r where r.source = s.source and r.ext_id = s.ext_id
                      and r.txid = pg_current_xact_id())"""
        .formatted(table.name(), table.stage());
  }

  /** Rows that add nothing, or contradict; a later addition does not change that. */
  private String settle() {
    return """
        with fate as materialized (
          select s.n,
                 exists (select from %1$s r where r.source = s.source and r.ext_id = s.ext_id
                         and r.revision > %7$s and (r.digest is null or (%3$s))) as known,
                 (%4$s or %5$s) as contradicts
          from %2$s s cross join lateral (%6$s) h)
        delete from %2$s s using fate
        where fate.n = s.n and (fate.known or fate.contradicts) returning s.n, fate.known"""
        .formatted(
            table.name(),
            table.stage(),
            columns.nothingNewBeside("r"),
            columns.contradiction(),
            columns.impossible(),
            table.stored(),
            table.lastWithdrawal());
  }

  /** The first remaining row of each key. */
  private String addFirst() {
    return """
        with first as materialized (
          select distinct on (source, ext_id) * from %2$s order by source, ext_id, n),
        added as (
          insert into %1$s (%3$s, revision)
          select %4$s, h.revision + 1 from first s cross join lateral (%5$s) h
          order by s.source, s.ext_id)
        delete from %2$s s using first where first.n = s.n"""
        .formatted(
            table.name(),
            table.stage(),
            table.names(),
            columns.merged(MergeColumns.STORED_FIRST),
            table.stored());
  }
}
