package io.cxrating.projection.table;

import io.cxrating.standard.model.StandardHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The wide table of one standard: one row for each interaction, one column for each measure and
 * each attribute that any version declares, and a second one for censored numbers. It has no keys,
 * since the ledger ensures uniqueness.
 */
public final class FactTable {
  /** BIGINT, the ledger's number of the current revision. */
  static final String ROW_ID = "row_id";

  /** VARCHAR, null if there is none. */
  public static final String CHANNEL = "channel";

  /** TIMESTAMP, the time of the interaction. */
  public static final String OCCURRED = "occurred";

  private static final String FIXED =
      "row_id BIGINT, unit INTEGER, touchpoint SMALLINT, category SMALLINT,"
          + " channel VARCHAR, customer BIGINT, journey BIGINT, grp BIGINT, day INTEGER,"
          + " occurred TIMESTAMP, censored BOOLEAN";

  private FactTable() {}

  public static String name(int standardId) {
    return "facts_" + standardId;
  }

  public static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM duckdb_tables() WHERE table_name = ?")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whether any row names a journey; the table must exist. */
  public static boolean hasJourneys(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM " + table + " WHERE journey IS NOT NULL LIMIT 1")) {
      return row.next();
    }
  }

  /**
   * Creates the table, or adds the columns of newly declared measures and attributes.
   *
   * @return the names of these columns in the order of the table
   */
  public static List<String> prepare(Connection connection, StandardHistory history)
      throws SQLException {
    String table = name(history.id());
    try (Statement statement = connection.createStatement()) {
      if (!exists(connection, table)) {
        statement.execute("CREATE TABLE " + table + " (" + FIXED + ")");
      }
      List<String> present = columnsOf(connection, table);
      for (Map.Entry<String, String> column : new FactColumns(history).types().entrySet()) {
        if (!present.contains(column.getKey())) {
          statement.execute(
              "ALTER TABLE %s ADD COLUMN %s %s"
                  .formatted(table, column.getKey(), column.getValue()));
        }
      }
    }
    List<String> all = columnsOf(connection, table);
    return all.subList(FIXED.split(",").length, all.size());
  }

  private static List<String> columnsOf(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT column_name FROM duckdb_columns() WHERE table_name = ?"
                + " ORDER BY column_index")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }
}
