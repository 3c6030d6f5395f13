package io.cxrating.ledger.feed;

import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.RowKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of one kind for the change feed, and the interactions that they name. */
final class NewRevisions {
  private static final String SELECT =
      """
      select t.row_id, t.source, t.ext_id, %s, t.unit_id, t.customer, t.local_date,
        t.withdrawn is not null, %s%s
      from %s t""";

  /**
   * Whether row t names an interaction, and its latest revision unless erased, withdrawn or out of
   * reach.
   */
  private static final String INTERACTION =
      """
      t.interaction_source is not null,
      (select case when i.digest is not null and i.withdrawn is null then i.row_id end from %s i
        where t.interaction_within is distinct from 0
          and i.source = t.interaction_source and i.ext_id = t.interaction_id
        order by i.revision desc limit 1), t.interaction_within"""
          .formatted(RowKind.INTERACTION);

  private static final String NO_INTERACTION = "false, null::bigint, null::int";

  /** The rows that name an interaction whose latest revision is row t. */
  private static final String NEWLY_LINKED =
      """
      select a.row_id, t.row_id from %1$s a
      join %2$s t on t.source = a.interaction_source and t.ext_id = a.interaction_id
        and a.interaction_within is distinct from 0
        and t.digest is not null and t.withdrawn is null and not exists (select from %2$s l
          where l.source = t.source and l.ext_id = t.ext_id and l.revision > t.revision)""";

  private static final int FIRST_VALUE = 12;

  private final RowKind<?> kind;
  private final List<Column> columns;
  private final NewRows rows;
  private final Pseudonyms pseudonyms;

  NewRevisions(RowKind<?> kind, NewRows rows, Pseudonyms pseudonyms) {
    this.kind = kind;
    this.columns = kind.projected();
    this.rows = rows;
    this.pseudonyms = pseudonyms;
  }

  /** Erased revisions are counted, but not delivered to the reader; of withdrawals it is told. */
  long deliver(ChangeReader reader) throws SQLException {
    ChangeReader.Revisions revisions = reader.revisions(kind);
    StringBuilder values = new StringBuilder();
    columns.forEach(column -> values.append(", ").append(column.projectedValue()));
    String select =
        SELECT.formatted(
            NewRows.superseded(kind.table()),
            kind.namesInteraction() ? INTERACTION : NO_INTERACTION,
            values,
            kind.table());
    return rows.deliver(
        select,
        row -> {
          Integer unit = row.getObject(5, Integer.class);
          Long superseded = row.getObject(4, Long.class);
          if (unit != null && !row.getBoolean(8)) {
            revisions.revision(revision(row, unit));
          } else if (unit != null && superseded != null) {
            reader.withdrawn(kind, superseded);
          }
        });
  }

  /** Delivers earlier rows that name a new interaction. */
  void deliverLinks(ChangeReader reader) throws SQLException {
    rows.deliver(
        NEWLY_LINKED.formatted(kind.table(), RowKind.INTERACTION),
        row -> reader.linked(kind, row.getLong(1), row.getLong(2)));
  }

  private RevisionRow revision(ResultSet row, int unit) throws SQLException {
    byte[] customer = row.getBytes(6);
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).projectedType().read(row, FIRST_VALUE + i);
    }
    return new RevisionRow(
        row.getLong(1),
        row.getObject(4, Long.class),
        unit,
        customer == null
            ? new RowCustomer(pseudonyms.ofAnonymous(row.getString(2), row.getString(3)), false)
            : new RowCustomer(customer, true),
        row.getObject(7, LocalDate.class),
        new NamedInteraction(
            row.getBoolean(9), row.getObject(10, Long.class), row.getObject(11, Integer.class)),
        Arrays.asList(values));
  }
}
