package io.cxrating.projection.table;

import io.cxrating.standard.model.StandardHistory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/**
 * Writes rows of the ledger into the projection, within a transaction that the caller began with
 * SQL: the engine's appender would commit on its own under JDBC's. A rebuild goes through unsorted
 * temporary tables, so that the rows of one unit lie together in the end.
 */
public final class BatchWriter implements AutoCloseable {
  private static final String LOADED = "loaded_";

  private final DuckDBConnection connection;
  private final Map<Integer, StandardHistory> standards = new HashMap<>();
  private final boolean rebuild;
  private final Map<Integer, FactAppender> appenders = new HashMap<>();

  public BatchWriter(DuckDBConnection connection, Catalogue catalogue, boolean rebuild) {
    this.connection = connection;
    this.rebuild = rebuild;
    catalogue.standards().values().forEach(history -> standards.put(history.id(), history));
  }

  public void append(ProjectedRow row) throws SQLException {
    FactAppender appender = appenders.get(row.standardId());
    if (appender == null) {
      appender = open(Objects.requireNonNull(standards.get(row.standardId()), "standard"));
      appenders.put(row.standardId(), appender);
    }
    appender.append(row);
  }

  private FactAppender open(StandardHistory history) throws SQLException {
    FactTable.prepare(connection, history);
    String table = FactTable.name(history.id());
    if (!rebuild) {
      return new FactAppender(connection.createAppender("main", table), history);
    }
    execute("CREATE TEMP TABLE " + LOADED + table + " AS FROM " + table + " LIMIT 0");
    return new FactAppender(connection.createAppender("temp", "main", LOADED + table), history);
  }

  /** Ends the appending; what was appended can be deleted from now on. */
  public void flush() throws SQLException {
    for (FactAppender appender : appenders.values()) {
      appender.close();
    }
  }

  /** Deletes rows of these numbers, whichever standard they were of. */
  public void deleteRows(Collection<Long> rowIds) throws SQLException {
    if (!rowIds.isEmpty()) {
      delete("row_id IN (SELECT unnest(?))", rowIds);
    }
  }

  private void delete(String condition, Collection<Long> values) throws SQLException {
    for (Integer standard : standards.keySet()) {
      String table = (rebuild ? LOADED : "") + FactTable.name(standard);
      if (!FactTable.exists(connection, table)) {
        continue;
      }
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM " + table + " WHERE " + condition)) {
        delete.setArray(1, connection.createArrayOf("BIGINT", values.toArray(Long[]::new)));
        delete.execute();
      }
    }
  }

  /** Moves what a rebuild loaded to its place, sorted. */
  public void sort() throws SQLException {
    if (!rebuild) {
      return;
    }
    for (Integer standard : appenders.keySet()) {
      String table = FactTable.name(standard);
      execute("INSERT INTO " + table + " FROM " + LOADED + table + " ORDER BY unit, day, row_id");
      execute("DROP TABLE " + LOADED + table);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    flush();
  }
}
