package io.cxrating.intake.survey;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The survey answer as a kind of row. */
@Dependent
public class AnswerKind {
  /**
   * An invitation and its answer, which may arrive in either order, are merged part by part. The
   * time of the answer and the score are one part, so that a different answer is a contradiction.
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
              List.of("channel"),
              List.of("attributes")),
          "coalesce(s.answered_at, h.answered_at) < coalesce(s.asked_at, h.asked_at)");

  /** The kind. An answer without the time of the question has the time of the answer. */
  @Produces @Singleton
  public static final RowKind<SurveyAnswer> KIND =
      new RowKind<>(
          1,
          "survey answer",
          "survey answers",
          "survey_answer",
          List.of(
              Column.of("instrument_id", ColumnType.INT).as("instrument"),
              Column.UNIT,
              Column.CUSTOMER,
              Column.INTERACTION_SOURCE,
              Column.INTERACTION_ID,
              Column.of("asked_at", ColumnType.INSTANT).as("asked"),
              Column.of("answered_at", ColumnType.INSTANT).as("answered"),
              Column.of("score", ColumnType.DOUBLE).as("score"),
              Column.of("weight", ColumnType.DOUBLE).as("weight"),
              Column.of("category", ColumnType.TEXT).as("category"),
              Column.of("channel", ColumnType.TEXT).as("channel"),
              Column.ATTRIBUTES),
          List.of("asked_at", "answered_at"),
          MERGE,
          new Shown<>(
              """
              r.source, r.ext_id, n.key, u.key, r.interaction_source, r.interaction_id,
              r.asked_at, r.answered_at, r.score, r.weight, r.category, r.channel, r.local_date,
              r.customer is not null, r.attributes::text""",
              "join instrument n on n.id = r.instrument_id",
              SurveyAnswer::of));
}
