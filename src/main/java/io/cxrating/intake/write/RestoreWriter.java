package io.cxrating.intake.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Writes staged rows whose row was withdrawn as its next revision: they are posted again. Later
 * staged rows of the same key are compared with it.
 */
final class RestoreWriter {
  private static final String ANY =
      """
      select exists (select from %2$s s join %1$s w on w.source = s.source and w.ext_id = s.ext_id
        where w.withdrawn is not null)""";

  private static final String RESTORE =
      RowReach.WITH
          + """
          , first as materialized (
            select distinct on (source, ext_id) * from %2$s order by source, ext_id, n)
          insert into %1$s (%3$s, revision)
          select %4$s, h.revision + 1 from first s cross join lateral (%5$s) h
          where h.withdrawn is not null and (%6$s) is not true
            and (not ? or s.as_of is null or h.as_of is null or s.as_of >= h.as_of)
          order by s.source, s.ext_id""";

  private final RowTable table;

  RestoreWriter(RowTable table) {
    this.table = table;
  }

  /** Writes the first staged row of each key that was withdrawn, if its key reaches the row. */
  void write(Connection connection, List<RowBatch> batches) throws SQLException {
    if (!isAnyWithdrawn(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(table.lockStaged());
    }
    String sql =
        RESTORE.formatted(
            table.name(),
            table.stage(),
            table.names(),
            table.replacing(),
            table.stored(),
            RowReach.BEYOND);
    try (PreparedStatement restore = connection.prepareStatement(sql)) {
      RowReach.set(restore, connection, batches);
      restore.setBoolean(4, batches.getFirst().revises());
      restore.executeUpdate();
    }
  }

  private boolean isAnyWithdrawn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ANY.formatted(table.name(), table.stage()))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
