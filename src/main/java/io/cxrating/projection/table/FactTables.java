package io.cxrating.projection.table;

import io.cxrating.standard.model.StandardHistory;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of facts as of one catch-up. Reading the catalogue of the engine takes longer, the
 * more tables there are, so questions do not read it.
 *
 * @param columns by the name of the table, in its order
 */
public record FactTables(Map<String, List<String>> columns) {
  private static final String COLUMNS =
      """
      SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()
      WHERE schema_name = 'main' AND database_name <> 'temp'
        AND regexp_full_match(table_name, 'facts_[0-9]+')
      GROUP BY table_name""";

  /** Copies the map. */
  public FactTables {
    columns = Map.copyOf(columns);
  }

  /** The tables that the connection sees. */
  public static FactTables load(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        columns.put(row.getString(1), texts(row.getArray(2)));
      }
    }
    return new FactTables(columns);
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String.class::cast).toList();
  }

  /** The names of all tables. */
  Set<String> names() {
    return columns.keySet();
  }

  /** Whether any row of the standard was ever written. */
  public boolean isThere(StandardHistory history) {
    return columns.containsKey(FactTable.name(history.id()));
  }

  /**
   * The table to select from, with columns of NULL for measures and attributes that were declared
   * after the last row was written, or only in a draft; empty if no row was ever written.
   */
  public Optional<String> find(StandardHistory history) {
    String table = FactTable.name(history.id());
    return Optional.ofNullable(columns.get(table))
        .map(present -> withAbsent(table, present, history));
  }

  private static String withAbsent(String table, List<String> present, StandardHistory history) {
    String absent =
        new FactColumns(history)
            .types().entrySet().stream()
                .filter(column -> !present.contains(column.getKey()))
                .map(
                    column ->
                        ", CAST(NULL AS %s) AS %s".formatted(column.getValue(), column.getKey()))
                .collect(Collectors.joining());
    return absent.isEmpty() ? table : "(SELECT *" + absent + " FROM " + table + ") AS " + table;
  }
}
