package io.cxrating.intake.outcome;

import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowTable.Column;
import java.util.List;

/** Where outcomes are kept. */
final class OutcomeTable {
  /**
   * In the order in which {@link OutcomeParser} encodes a row. The columns from outcome to value
   * are the content that the digest is taken of.
   */
  static final RowTable TABLE =
      new RowTable(
          "outcome",
          List.of(
              new Column("source", "text collate \"C\""),
              new Column("ext_id", "text collate \"C\""),
              new Column("outcome", "text"),
              new Column("unit_id", "int"),
              new Column("customer", "bytea"),
              new Column("interaction_source", "text collate \"C\""),
              new Column("interaction_id", "text collate \"C\""),
              new Column("occurred_at", "timestamptz"),
              new Column("achieved", "boolean"),
              new Column("value", "double precision"),
              new Column("digest", "bytea"),
              new Column("local_date", "date"),
              new Column("received_at", "timestamptz")));

  private OutcomeTable() {}
}
