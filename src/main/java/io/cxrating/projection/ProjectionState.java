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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ledger that the projection follows, and how far it has followed it; stored in the same
 * transaction as the rows.
 *
 * @param mark null before the first catch-up
 * @param watermark number of ledger rows applied
 */
record ProjectionState(@Nullable SnapshotMark mark, long watermark) {
  static final ProjectionState EMPTY = new ProjectionState(null, 0);

  /** The stored state; EMPTY if there is none with this shape. */
  static ProjectionState load(Connection connection, ProjectionShape shape) throws SQLException {
    if (!FactTable.exists(connection, "projection")) {
      return EMPTY;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("FROM projection")) {
      if (!row.next()
          || !shape.equals(new ProjectionShape(row.getInt("schema"), row.getInt("groups")))) {
        return EMPTY;
      }
      return new ProjectionState(
          new SnapshotMark(row.getString("ledger"), row.getString("snapshot")),
          row.getLong("watermark"));
    }
  }

  /**
   * Drops every table, within the transaction of the rebuild, so that readers see no intermediate
   * state.
   */
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

  void store(Connection connection, ProjectionShape shape) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS projection (schema INTEGER, groups INTEGER,"
              + " ledger VARCHAR, snapshot VARCHAR, watermark BIGINT)");
      statement.execute("DELETE FROM projection");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO projection VALUES (?, ?, ?, ?, ?)")) {
      insert.setInt(1, shape.schema());
      insert.setInt(2, shape.groups());
      SnapshotMark reached = Objects.requireNonNull(mark, "a catch-up stores how far it reached");
      insert.setString(3, reached.ledger());
      insert.setString(4, reached.snapshot());
      insert.setLong(5, watermark);
      insert.execute();
    }
  }
}
