package io.cxrating.intake.survey;

import io.cxrating.intake.RowKind;
import io.cxrating.intake.parsing.InteractionName;
import io.cxrating.ledger.LedgerTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One survey answer or invitation as it holds now. The customer is not part of it.
 *
 * @param interaction null where none is named
 * @param askedAt null where it is not known
 * @param answeredAt null for an invitation
 * @param score null for an invitation and for an answer without a score
 * @param weight null where none was given
 * @param localDate the day of the question, else of the answer, where the unit is
 * @param customerKnown whether a customer was named
 */
public record SurveyAnswer(
    String source,
    String id,
    String instrument,
    String unit,
    InteractionName interaction,
    Instant askedAt,
    Instant answeredAt,
    Double score,
    Double weight,
    String category,
    String channel,
    LocalDate localDate,
    boolean customerKnown) {
  static final String EXAMPLE =
      """
      {"source":"mailing","id":"2016-02-0045","instrument":"nps","unit":"group-56",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "askedAt":"2016-03-01T08:00:00Z","answeredAt":"2016-03-01T19:12:00Z","score":9.0,\
      "weight":1.25,"category":"when-you-can","channel":"mail",\
      "localDate":"2016-03-01","customerKnown":true,\
      "revisions":[{"revision":1,"receivedAt":"2016-03-01T19:13:00Z"}]}""";

  static final RowKind<SurveyAnswer> KIND =
      new RowKind<>(
          "survey answer",
          AnswerTable.TABLE,
          """
          r.source, r.ext_id, n.key, u.key, r.interaction_source, r.interaction_id, r.asked_at,
          r.answered_at, r.score, r.weight, r.category, r.channel, r.local_date,
          r.customer is not null""",
          "join instrument n on n.id = r.instrument_id",
          SurveyAnswer::of);

  private static SurveyAnswer of(ResultSet row) throws SQLException {
    return new SurveyAnswer(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        InteractionName.of(row.getString(5), row.getString(6)),
        LedgerTime.of(row, 7),
        LedgerTime.of(row, 8),
        row.getObject(9, Double.class),
        row.getObject(10, Double.class),
        row.getString(11),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        row.getBoolean(14));
  }
}
