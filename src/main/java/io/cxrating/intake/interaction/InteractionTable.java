package io.cxrating.intake.interaction;

import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowTable.Column;
import java.util.List;

/** Where interactions are kept. */
final class InteractionTable {
  /**
   * In the order in which {@link InteractionParser} encodes a row. The columns from standard_id to
   * facts are the content that the digest is taken of, in this layout: another layout would make
   * every repeated row a conflict.
   */
  static final RowTable TABLE =
      new RowTable(
          "interaction",
          List.of(
              new Column("source", "text collate \"C\""),
              new Column("ext_id", "text collate \"C\""),
              new Column("standard_id", "int"),
              new Column("unit_id", "int"),
              new Column("touchpoint", "text"),
              new Column("category", "text"),
              new Column("channel", "text"),
              new Column("journey", "text"),
              new Column("customer", "bytea"),
              new Column("occurred_at", "timestamptz"),
              new Column("facts", "jsonb"),
              new Column("digest", "bytea"),
              new Column("local_date", "date"),
              new Column("received_at", "timestamptz")));

  private InteractionTable() {}
}
