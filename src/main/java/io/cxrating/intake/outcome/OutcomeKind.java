package io.cxrating.intake.outcome;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The outcome as a kind of row. */
@Dependent
public class OutcomeKind {
  /** The value. */
  @Produces @Singleton
  public static final RowKind<Outcome> KIND =
      new RowKind<>(
          2,
          "outcome",
          "outcomes",
          "outcome",
          List.of(
              Column.of("outcome", ColumnType.TEXT).as("outcome"),
              Column.UNIT,
              Column.CUSTOMER,
              Column.INTERACTION_SOURCE,
              Column.INTERACTION_ID,
              Column.of("occurred_at", ColumnType.INSTANT).as("occurred"),
              Column.of("achieved", ColumnType.BOOLEAN).as("achieved"),
              Column.of("value", ColumnType.DOUBLE).as("value"),
              Column.ATTRIBUTES),
          List.of("occurred_at"),
          Merge.NONE,
          new Shown<>(
              """
              r.source, r.ext_id, r.outcome, u.key, r.interaction_source, r.interaction_id,
              r.occurred_at, r.achieved, r.value, r.local_date, r.customer is not null,
              r.attributes::text""",
              "",
              Outcome::of));
}
