package io.cxrating.intake.interaction;

import io.cxrating.intake.RowKind;
import io.cxrating.ledger.LedgerTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One interaction as the ledger holds it, without the customer.
 *
 * @param facts the facts as JSON
 */
record Stored(
    String standard,
    String touchpoint,
    String unit,
    String category,
    String channel,
    String journey,
    boolean customerKnown,
    Instant occurredAt,
    LocalDate localDate,
    String facts) {
  static final RowKind<Stored> KIND =
      new RowKind<>(
          "interaction",
          InteractionTable.TABLE,
          """
          s.key, r.touchpoint, u.key, r.category, r.channel, r.journey, r.customer is not null,
          r.occurred_at, r.local_date, r.facts::text""",
          "join standard s on s.id = r.standard_id",
          Stored::of);

  private static Stored of(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        LedgerTime.of(row, 8),
        row.getObject(9, LocalDate.class),
        row.getString(10));
  }
}
