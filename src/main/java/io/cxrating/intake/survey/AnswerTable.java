package io.cxrating.intake.survey;

import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowTable.Column;
import io.cxrating.intake.write.RowTable.Merge;
import java.util.List;

/** Where survey answers are kept. */
final class AnswerTable {
  /**
   * An invitation and its answer, which may come in either order, are put together part by part;
   * when somebody answered and the score are one part, so that another answer is a contradiction.
   */
  private static final Merge MERGE =
      new Merge(
          List.of(
              List.of("instrument_id"),
              List.of("unit_id"),
              List.of("customer"),
              List.of("interaction_source", "interaction_id"),
              List.of("asked_at", "local_date"),
              List.of("answered_at", "score"),
              List.of("weight"),
              List.of("category"),
              List.of("channel")),
          "coalesce(h.answered_at, s.answered_at) < coalesce(h.asked_at, s.asked_at)");

  /** In the order in which {@link AnswerParser} encodes a row. */
  static final RowTable TABLE =
      new RowTable(
          "survey_answer",
          List.of(
              new Column("source", "text collate \"C\""),
              new Column("ext_id", "text collate \"C\""),
              new Column("instrument_id", "int"),
              new Column("unit_id", "int"),
              new Column("customer", "bytea"),
              new Column("interaction_source", "text collate \"C\""),
              new Column("interaction_id", "text collate \"C\""),
              new Column("asked_at", "timestamptz"),
              new Column("answered_at", "timestamptz"),
              new Column("score", "double precision"),
              new Column("weight", "double precision"),
              new Column("category", "text"),
              new Column("channel", "text"),
              new Column("digest", "bytea"),
              new Column("local_date", "date"),
              new Column("received_at", "timestamptz")),
          MERGE);

  private AnswerTable() {}
}
