package io.cxrating.intake.outcome;

import io.cxrating.intake.RowKind;
import io.cxrating.intake.parsing.InteractionName;
import io.cxrating.ledger.LedgerTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One outcome as it holds now. The customer is not part of it.
 *
 * @param interaction null where none is named
 * @param value null where none was given
 * @param localDate the day of the outcome where its unit is
 * @param customerKnown whether a customer was named
 */
public record Outcome(
    String source,
    String id,
    String outcome,
    String unit,
    InteractionName interaction,
    Instant occurredAt,
    boolean achieved,
    Double value,
    LocalDate localDate,
    boolean customerKnown) {
  static final String EXAMPLE =
      """
      {"source":"crm","id":"r-0045","outcome":"stays-solved","unit":"group-56",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "occurredAt":"2016-03-14T00:00:00Z","achieved":true,"value":14.0,\
      "localDate":"2016-03-14","customerKnown":true,\
      "revisions":[{"revision":1,"receivedAt":"2016-03-14T00:01:00Z"}]}""";

  static final RowKind<Outcome> KIND =
      new RowKind<>(
          "outcome",
          OutcomeTable.TABLE,
          """
          r.source, r.ext_id, r.outcome, u.key, r.interaction_source, r.interaction_id,
          r.occurred_at, r.achieved, r.value, r.local_date, r.customer is not null""",
          "",
          Outcome::of);

  private static Outcome of(ResultSet row) throws SQLException {
    return new Outcome(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        InteractionName.of(row.getString(5), row.getString(6)),
        LedgerTime.of(row, 7),
        row.getBoolean(8),
        row.getObject(9, Double.class),
        row.getObject(10, LocalDate.class),
        row.getBoolean(11));
  }
}
