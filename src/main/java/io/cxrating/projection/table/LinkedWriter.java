package io.cxrating.projection.table;

import io.cxrating.ledger.feed.AnswerRow;
import io.cxrating.ledger.feed.LinkedRow;
import io.cxrating.ledger.feed.OutcomeRow;
import io.cxrating.ledger.identity.TallyGroups;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes one {@link LinkedTable}, within a transaction that the caller began with SQL. */
public final class LinkedWriter implements AutoCloseable {
  private final DuckDBConnection projection;
  private final LinkedTable table;
  private final TallyGroups groups;
  private final List<Long> superseded = new ArrayList<>();
  private final List<Long> interactionsGone = new ArrayList<>();
  private final List<Long> linked = new ArrayList<>();
  private final List<Long> interactions = new ArrayList<>();
  private DuckDBAppender appender;

  public LinkedWriter(DuckDBConnection projection, LinkedTable table, TallyGroups groups) {
    this.projection = projection;
    this.table = table;
    this.groups = groups;
  }

  public void append(AnswerRow answer) throws SQLException {
    begin(answer.row());
    appender.append(answer.instrumentId());
    appendWhose(answer.row());
    append(answer.askedAt());
    append(answer.answeredAt());
    appender.append(answer.score());
    appender.append(answer.weight());
    appender.append(answer.category());
    appender.append(answer.channel());
    end(answer.row());
  }

  public void append(OutcomeRow outcome) throws SQLException {
    begin(outcome.row());
    appender.append(outcome.outcome());
    appendWhose(outcome.row());
    append(outcome.occurredAt());
    appender.append(outcome.achieved());
    appender.append(outcome.value());
    end(outcome.row());
  }

  private void begin(LinkedRow row) throws SQLException {
    if (row.supersedes() != null) {
      superseded.add(row.supersedes());
    }
    if (appender == null) {
      appender = projection.createAppender("main", table.table());
    }
    appender.beginRow();
    appender.append(row.rowId());
  }

  private void appendWhose(LinkedRow row) throws SQLException {
    byte[] clusterKey = row.customer() == null ? row.anonymousKey() : row.customer();
    appender.append(row.unitId());
    appender.append(row.customer() == null ? null : ByteBuffer.wrap(row.customer()).getLong());
    appender.append(groups.groupOf(clusterKey));
    appender.append(Math.toIntExact(row.localDate().toEpochDay()));
  }

  private void append(Instant instant) throws SQLException {
    if (instant == null) {
      appender.appendNull();
    } else {
      appender.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }
  }

  private void end(LinkedRow row) throws SQLException {
    appender.append(row.interaction());
    appender.append(row.namesInteraction());
    appender.endRow();
  }

  /** A row that is there already belongs to that interaction. */
  public void link(long rowId, long interaction) {
    linked.add(rowId);
    interactions.add(interaction);
  }

  /** These rows are gone; what stays loses the interactions that are. */
  public void erase(Collection<Long> rowIds, Collection<Long> interactions) {
    superseded.addAll(rowIds);
    interactionsGone.addAll(interactions);
  }

  /** Completes the batch. */
  public void finish() throws SQLException {
    close();
    delete(superseded);
    if (!interactionsGone.isEmpty()) {
      execute(
          "UPDATE %s SET interaction = NULL WHERE interaction IN (SELECT unnest(?))"
              .formatted(table.table()),
          interactionsGone.toArray(Long[]::new));
    }
    if (!linked.isEmpty()) {
      execute(
          """
          UPDATE %1$s SET interaction = l.interaction
          FROM (SELECT unnest(?) AS row_id, unnest(?) AS interaction) l
          WHERE %1$s.row_id = l.row_id"""
              .formatted(table.table()),
          linked.toArray(Long[]::new),
          interactions.toArray(Long[]::new));
    }
  }

  private void delete(List<Long> rowIds) throws SQLException {
    if (!rowIds.isEmpty()) {
      execute(
          "DELETE FROM " + table.table() + " WHERE row_id IN (SELECT unnest(?))",
          rowIds.toArray(Long[]::new));
    }
  }

  private void execute(String sql, Long[]... arrays) throws SQLException {
    try (PreparedStatement statement = prepare(projection, sql, arrays)) {
      statement.execute();
    }
  }

  private static PreparedStatement prepare(
      DuckDBConnection connection, String sql, Long[]... arrays) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arrays.length; i++) {
      statement.setArray(i + 1, connection.createArrayOf("BIGINT", arrays[i]));
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    if (appender != null) {
      appender.close();
    }
  }
}
