package io.cxrating.intake.callback;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Declares callbacks as a kind of row. */
@Dependent
@IfBuildProperty(name = "cxrating.callback", stringValue = "true")
class CallbackKind {
  @Produces @Singleton
  static final RowKind<Callback> KIND =
      new RowKind<>(
          3,
          "callback",
          "callbacks",
          "callback",
          List.of(
              Column.of("reason", ColumnType.TEXT).as("reason"),
              Column.UNIT,
              Column.CUSTOMER,
              Column.INTERACTION_SOURCE,
              Column.INTERACTION_ID,
              Column.of("called_at", ColumnType.INSTANT).as("called"),
              Column.of("reached", ColumnType.BOOLEAN).as("reached")),
          List.of("called_at"),
          Merge.NONE,
          new Shown<>(
              """
              r.source, r.ext_id, r.reason, u.key, r.interaction_source, r.interaction_id,
              r.called_at, r.reached""",
              "",
              Callback::of));
}
