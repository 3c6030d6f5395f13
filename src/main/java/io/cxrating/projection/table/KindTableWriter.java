package io.cxrating.projection.table;

import io.cxrating.ledger.feed.RevisionRow;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.ledger.kind.Column;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes one {@link KindTable}. */
public final class KindTableWriter implements KindWriter {
  private final DuckDBConnection projection;
  private final KindTable table;
  private final List<Column> content;
  private final boolean namesInteraction;
  private final TallyGroups groups;
  private final List<Long> gone = new ArrayList<>();
  private final List<Long> interactionsGone = new ArrayList<>();
  private final List<Long> linked = new ArrayList<>();
  private final List<Long> interactions = new ArrayList<>();
  private @Nullable DuckDBAppender appender;

  public KindTableWriter(DuckDBConnection projection, KindTable table, TallyGroups groups) {
    this.projection = projection;
    this.table = table;
    this.groups = groups;
    content = table.kind().content();
    namesInteraction = table.kind().namesInteraction();
  }

  @Override
  public void append(RevisionRow row) throws SQLException {
    if (row.supersedes() != null) {
      gone.add(row.supersedes());
    }
    DuckDBAppender to = appender();
    to.beginRow();
    to.append(row.rowId());
    Iterator<Object> values = row.values().iterator();
    for (Column column : content) {
      if (column.equals(Column.UNIT)) {
        to.append(row.unitId());
      } else if (column.equals(Column.CUSTOMER)) {
        appendCustomer(row, to);
      } else if (column.isProjected()) {
        append(values.next(), to);
      }
    }
    if (namesInteraction) {
      to.append(row.interaction().rowId());
      to.append(row.interaction().named());
      append(row.interaction().within(), to);
    }
    to.endRow();
  }

  private DuckDBAppender appender() throws SQLException {
    DuckDBAppender open = appender;
    if (open == null) {
      open = projection.createAppender("main", table.name());
      appender = open;
    }
    return open;
  }

  private void appendCustomer(RevisionRow row, DuckDBAppender to) throws SQLException {
    to.append(row.customer().head());
    to.append(groups.groupOf(row.customer().pseudonym()));
    to.append(Math.toIntExact(row.localDate().toEpochDay()));
  }

  private static void append(@Nullable Object value, DuckDBAppender to) throws SQLException {
    switch (value) {
      case null -> to.appendNull();
      case String text -> to.append(text);
      case Integer number -> to.append(number.intValue());
      case Long number -> to.append(number.longValue());
      case Double number -> to.append(number.doubleValue());
      case Boolean truth -> to.append(truth.booleanValue());
      case Instant instant ->
          to.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
      case LocalDate date -> to.append(date);
      case byte[] bytes -> to.append(bytes);
      default -> throw new IllegalStateException("No column has such a value: " + value.getClass());
    }
  }

  @Override
  public void link(long rowId, long interaction) {
    linked.add(rowId);
    interactions.add(interaction);
  }

  @Override
  public void erase(Collection<Long> rowIds, Collection<Long> erasedInteractions) {
    gone.addAll(rowIds);
    interactionsGone.addAll(erasedInteractions);
  }

  @Override
  public void finish() throws SQLException {
    close();
    if (!gone.isEmpty()) {
      execute("DELETE FROM %s WHERE row_id IN (SELECT unnest(?))", gone);
    }
    if (!namesInteraction) {
      return;
    }
    if (!interactionsGone.isEmpty()) {
      execute(
          "UPDATE %s SET interaction = NULL WHERE interaction IN (SELECT unnest(?))",
          interactionsGone);
    }
    if (!linked.isEmpty()) {
      execute(
          """
          UPDATE %1$s SET interaction = l.interaction
          FROM (SELECT unnest(?) AS row_id, unnest(?) AS interaction) l
          WHERE %1$s.row_id = l.row_id""",
          linked, interactions);
    }
  }

  @SafeVarargs
  private void execute(String sql, List<Long>... arrays) throws SQLException {
    try (PreparedStatement statement = projection.prepareStatement(sql.formatted(table.name()))) {
      for (int i = 0; i < arrays.length; i++) {
        Long[] array = arrays[i].toArray(Long[]::new);
        statement.setArray(i + 1, projection.createArrayOf("BIGINT", array));
      }
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    if (appender != null) {
      appender.close();
    }
  }
}
