package io.cxrating.projection;

import io.cxrating.ledger.feed.SnapshotMark;
import io.cxrating.projection.table.FactTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the projection has followed which ledger; stored in the same transaction as the rows.
 *
 * @param mark null before the first catch-up
 * @param watermark number of ledger rows applied
 */
record ProjectionState(SnapshotMark mark, long watermark) {
  /** To be raised with every change of the tables: older projections are built anew. */
  private static final int SCHEMA = 4;

  static final ProjectionState EMPTY = new ProjectionState(null, 0);

  /** The stored state; EMPTY where there is none that fits this schema and these groups. */
  static ProjectionState load(Connection connection, int tallyGroups) throws SQLException {
    if (!FactTable.exists(connection, "projection")) {
      return EMPTY;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("FROM projection")) {
      if (!row.next() || row.getInt("schema") != SCHEMA || row.getInt("groups") != tallyGroups) {
        return EMPTY;
      }
      return new ProjectionState(
          new SnapshotMark(row.getString("ledger"), row.getString("snapshot")),
          row.getLong("watermark"));
    }
  }

  /** Drops every table; within the transaction of the rebuild, so that readers see none of it. */
  static void clear(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT table_name FROM duckdb_tables() WHERE NOT temporary")) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute("DROP TABLE \"" + table.replace("\"", "\"\"") + "\"");
      }
    }
  }

  void store(Connection connection, int tallyGroups) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS projection (schema INTEGER, groups INTEGER,"
              + " ledger VARCHAR, snapshot VARCHAR, watermark BIGINT)");
      statement.execute("DELETE FROM projection");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO projection VALUES (?, ?, ?, ?, ?)")) {
      insert.setInt(1, SCHEMA);
      insert.setInt(2, tallyGroups);
      insert.setString(3, mark.ledger());
      insert.setString(4, mark.snapshot());
      insert.setLong(5, watermark);
      insert.execute();
    }
  }
}
