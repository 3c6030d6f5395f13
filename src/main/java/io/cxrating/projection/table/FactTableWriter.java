package io.cxrating.projection.table;

import io.cxrating.ledger.feed.RevisionRow;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.standard.model.StandardHistory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/**
 * Writes interactions into the tables of facts. A rebuild uses unsorted temporary tables, so that
 * the rows of one unit are adjacent in the end.
 */
public final class FactTableWriter implements KindWriter {
  private static final String LOADED = "loaded_";

  private final DuckDBConnection connection;
  private final TallyGroups groups;
  private final FactPlaces places;
  private final Map<Integer, StandardHistory> standards = new HashMap<>();
  private final boolean rebuild;
  private final Map<Integer, FactAppender> appenders = new HashMap<>();
  private final List<Long> gone = new ArrayList<>();

  public FactTableWriter(
      DuckDBConnection connection,
      RowKind<?> interactions,
      TallyGroups groups,
      Catalogue catalogue,
      boolean rebuild) {
    this.connection = connection;
    this.groups = groups;
    this.rebuild = rebuild;
    places = FactPlaces.of(interactions);
    catalogue.standards().values().forEach(history -> standards.put(history.id(), history));
  }

  @Override
  public void append(RevisionRow row) throws SQLException {
    if (row.supersedes() != null) {
      gone.add(row.supersedes());
    }
    Integer standard = (Integer) row.values().get(places.standard());
    FactAppender appender = appenders.get(standard);
    if (appender == null) {
      appender = open(Objects.requireNonNull(standards.get(standard), "standard"));
      appenders.put(standard, appender);
    }
    appender.append(row, groups.groupOf(row.customer().pseudonym()));
  }

  private FactAppender open(StandardHistory history) throws SQLException {
    List<String> columns = FactTable.prepare(connection, history);
    String table = FactTable.name(history.id());
    if (!rebuild) {
      return new FactAppender(connection.createAppender("main", table), history, places, columns);
    }
    execute("CREATE TEMP TABLE " + LOADED + table + " AS FROM " + table + " LIMIT 0");
    return new FactAppender(
        connection.createAppender("temp", "main", LOADED + table), history, places, columns);
  }

  @Override
  public void erase(Collection<Long> rowIds, Collection<Long> interactions) {
    gone.addAll(rowIds);
  }

  @Override
  public void finish() throws SQLException {
    flush();
    if (!gone.isEmpty()) {
      deleteGone();
    }
    if (rebuild) {
      sort();
    }
  }

  /** Ends the appending; from now on appended rows can be deleted. */
  public void flush() throws SQLException {
    for (FactAppender appender : appenders.values()) {
      appender.close();
    }
  }

  /** A superseded row may belong to another standard. */
  private void deleteGone() throws SQLException {
    for (String table : tables()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM " + table + " WHERE row_id IN (SELECT unnest(?))")) {
        delete.setArray(1, connection.createArrayOf("BIGINT", gone.toArray(Long[]::new)));
        delete.execute();
      }
    }
  }

  private Collection<String> tables() throws SQLException {
    return rebuild
        ? appenders.keySet().stream().map(standard -> LOADED + FactTable.name(standard)).toList()
        : FactTables.load(connection).names();
  }

  /** Moves the rows that a rebuild loaded into the table, sorted. */
  private void sort() throws SQLException {
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
