package io.cxrating.erasure;

import io.cxrating.ledger.kind.RowKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a customer in one table of the ledger. Every nullable column of a table counts as
 * content, so that a column that is added later is blanked as well.
 */
final class CustomerRows {
  private static final String CONTENT =
      """
      select quote_ident(column_name) from information_schema.columns
      where table_schema = current_schema() and table_name = ? and is_nullable = 'YES'
      order by ordinal_position""";

  private final Connection ledger;
  private final RowKind<?> kind;
  private final String table;

  CustomerRows(Connection ledger, RowKind<?> kind) {
    this.ledger = ledger;
    this.kind = kind;
    table = kind.table();
  }

  /** A blanked revision of the row with that key. */
  record Blanked(long rowId, String source, String id) {}

  /** Waits for corrections in progress and blocks later ones, since they would add revisions. */
  void lock(byte[] customer) throws SQLException {
    String sql =
        """
        select 1 from %1$s where revision = 1
          and (source, ext_id) in (select source, ext_id from %1$s where customer = ?)
        order by source, ext_id for update"""
            .formatted(table);
    try (PreparedStatement lock = ledger.prepareStatement(sql)) {
      lock.setBytes(1, customer);
      lock.executeQuery().close();
    }
  }

  /**
   * Blanks every revision that names the customer, and all revisions of rows whose latest stated
   * customer this is: a correction may have omitted the customer, or added one late.
   */
  List<Blanked> blank(byte[] customer) throws SQLException {
    String sql =
        """
        with named as (select distinct source, ext_id from %1$s where customer = ?),
        whole as (
          select n.source, n.ext_id from named n cross join lateral (
            select r.customer from %1$s r
            where r.source = n.source and r.ext_id = n.ext_id and r.customer is not null
            order by r.revision desc limit 1) last
          where last.customer = ?)
        update %1$s t set %2$s, received_at = 'epoch'
        where t.digest is not null and t.row_id in (
          select row_id from %1$s where customer = ?
          union select r.row_id from %1$s r join whole using (source, ext_id))
        returning t.row_id, t.source, t.ext_id"""
            .formatted(table, content());
    try (PreparedStatement update = ledger.prepareStatement(sql)) {
      for (int at = 1; at <= 3; at++) {
        update.setBytes(at, customer);
      }
      return blanked(update);
    }
  }

  /** Blanks rows that name these interactions and no customer: they belong to the same one. */
  List<Blanked> blankBeside(List<Blanked> interactions) throws SQLException {
    if (!kind.namesInteraction()) {
      return List.of();
    }
    String sql =
        """
        update %1$s t set %2$s, received_at = 'epoch'
        where t.digest is not null
          and (t.source, t.ext_id) in (
            select a.source, a.ext_id from %1$s a join unnest(?, ?) gone (source, id)
              on a.interaction_source = gone.source and a.interaction_id = gone.id
            where not exists (
              select from %3$s i
              where i.source = gone.source and i.ext_id = gone.id and i.digest is not null))
          and not exists (
            select from %1$s o
            where o.source = t.source and o.ext_id = t.ext_id and o.customer is not null)
        returning t.row_id, t.source, t.ext_id"""
            .formatted(table, content(), RowKind.INTERACTION);
    try (PreparedStatement update = ledger.prepareStatement(sql)) {
      update.setArray(1, texts(interactions.stream().map(Blanked::source)));
      update.setArray(2, texts(interactions.stream().map(Blanked::id)));
      return blanked(update);
    }
  }

  private Array texts(Stream<String> texts) throws SQLException {
    return ledger.createArrayOf("text", texts.toArray());
  }

  private static List<Blanked> blanked(PreparedStatement update) throws SQLException {
    List<Blanked> blanked = new ArrayList<>();
    try (ResultSet row = update.executeQuery()) {
      while (row.next()) {
        blanked.add(new Blanked(row.getLong(1), row.getString(2), row.getString(3)));
      }
    }
    return blanked;
  }

  private String content() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement select = ledger.prepareStatement(CONTENT)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1) + " = null");
        }
      }
    }
    return String.join(", ", columns);
  }
}
