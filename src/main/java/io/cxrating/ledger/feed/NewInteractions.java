package io.cxrating.ledger.feed;

import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.identity.Pseudonyms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads interactions for the change feed. */
final class NewInteractions {
  private static final String INTERACTIONS =
      "select t.row_id, t.source, t.ext_id, "
          + NewRows.superseded("interaction")
          + ", t.standard_id, t.unit_id, t.touchpoint, t.category, t.channel, t.customer,"
          + " t.occurred_at, t.local_date, t.facts::text,"
          + " hashtextextended(t.journey, 0) from interaction t";

  private final NewRows rows;
  private final Pseudonyms pseudonyms;

  NewInteractions(NewRows rows, Pseudonyms pseudonyms) {
    this.rows = rows;
    this.pseudonyms = pseudonyms;
  }

  /** Erased revisions count, and are not shown to the reader. */
  long deliver(ChangeReader reader) throws SQLException {
    return rows.deliver(
        INTERACTIONS,
        row -> {
          if (row.getObject(5) != null) {
            reader.interaction(interaction(row));
          }
        });
  }

  private InteractionRow interaction(ResultSet row) throws SQLException {
    byte[] customer = row.getBytes(10);
    byte[] anonymous =
        customer == null ? pseudonyms.ofAnonymous(row.getString(2), row.getString(3)) : null;
    return new InteractionRow(
        row.getLong(1),
        row.getObject(4, Long.class),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        customer,
        anonymous,
        LedgerTime.of(row, 11),
        row.getObject(12, LocalDate.class),
        row.getString(13),
        row.getObject(14, Long.class));
  }
}
