package io.cxrating.intake.interaction;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The interaction as a kind of row. */
@Dependent
class InteractionKind {
  /** The value. */
  @Produces @Singleton
  static final RowKind<Stored> KIND =
      new RowKind<>(
          0,
          "interaction",
          "interactions",
          RowKind.INTERACTION,
          List.of(
              Column.of("standard_id", ColumnType.INT).as("standard"),
              Column.UNIT,
              Column.of("touchpoint", ColumnType.TEXT).as("touchpoint"),
              Column.of("category", ColumnType.TEXT).as("category"),
              Column.of("channel", ColumnType.TEXT).as("channel"),
              Column.of("journey", ColumnType.TEXT).hashedAs("journey"),
              Column.CUSTOMER,
              Column.of("occurred_at", ColumnType.INSTANT).as("occurred"),
              Column.of("facts", ColumnType.JSON).as("facts"),
              Column.ATTRIBUTES),
          List.of("occurred_at"),
          Merge.NONE,
          new Shown<>(
              """
              s.key, r.touchpoint, u.key, r.category, r.channel, r.journey, r.occurred_at,
              r.local_date, r.customer is not null, r.facts::text, r.attributes::text""",
              "join standard s on s.id = r.standard_id",
              Stored::of));
}
