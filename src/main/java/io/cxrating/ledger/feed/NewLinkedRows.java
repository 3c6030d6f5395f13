package io.cxrating.ledger.feed;

import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.identity.Pseudonyms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads survey answers and outcomes for the change feed, and which interactions they name. */
final class NewLinkedRows {
  /** The latest revision of the interaction that row t names; none once that is erased. */
  private static final String INTERACTION =
      """
      (select case when i.digest is not null then i.row_id end from interaction i
        where i.source = t.interaction_source and i.ext_id = t.interaction_id
        order by i.revision desc limit 1)""";

  private static final String LINKED =
      "select t.row_id, t.source, t.ext_id, %1$s, t.unit_id, t.customer, t.local_date,"
          + " t.interaction_source is not null, %2$s, t.digest is not null, %3$s from %4$s t";
  private static final String ANSWERS =
      linked(
          "survey_answer",
          "t.instrument_id, t.asked_at, t.answered_at, t.score, t.weight, t.category, t.channel");
  private static final String OUTCOMES =
      linked("outcome", "t.outcome, t.occurred_at, t.achieved, t.value");

  /** What names an interaction of which row t is the latest revision. */
  private static final String NEWLY_LINKED =
      """
      select a.row_id, t.row_id from %s a
      join interaction t on t.source = a.interaction_source and t.ext_id = a.interaction_id
        and t.digest is not null and not exists (select from interaction l
          where l.source = t.source and l.ext_id = t.ext_id and l.revision > t.revision)""";

  private static final int FIRST = 11;

  private final NewRows rows;
  private final Pseudonyms pseudonyms;

  NewLinkedRows(NewRows rows, Pseudonyms pseudonyms) {
    this.rows = rows;
    this.pseudonyms = pseudonyms;
  }

  private static String linked(String table, String columns) {
    return LINKED.formatted(NewRows.superseded(table), INTERACTION, columns, table);
  }

  long deliverAnswers(ChangeReader reader) throws SQLException {
    return rows.deliver(
        ANSWERS,
        row -> {
          if (isHeld(row)) {
            reader.answer(answer(row));
          }
        });
  }

  long deliverOutcomes(ChangeReader reader) throws SQLException {
    return rows.deliver(
        OUTCOMES,
        row -> {
          if (isHeld(row)) {
            reader.outcome(outcome(row));
          }
        });
  }

  /** What was there before, and names an interaction that is new. */
  void deliverLinks(ChangeReader reader) throws SQLException {
    rows.deliver(
        NEWLY_LINKED.formatted("survey_answer"),
        row -> reader.answerLinked(row.getLong(1), row.getLong(2)));
    rows.deliver(
        NEWLY_LINKED.formatted("outcome"),
        row -> reader.outcomeLinked(row.getLong(1), row.getLong(2)));
  }

  /** Erased revisions count, and are not shown to the reader. */
  private static boolean isHeld(ResultSet row) throws SQLException {
    return row.getBoolean(10);
  }

  private LinkedRow linked(ResultSet row) throws SQLException {
    byte[] customer = row.getBytes(6);
    byte[] anonymous =
        customer == null ? pseudonyms.ofAnonymous(row.getString(2), row.getString(3)) : null;
    return new LinkedRow(
        row.getLong(1),
        row.getObject(4, Long.class),
        row.getInt(5),
        customer,
        anonymous,
        row.getObject(7, LocalDate.class),
        row.getBoolean(8),
        row.getObject(9, Long.class));
  }

  private AnswerRow answer(ResultSet row) throws SQLException {
    return new AnswerRow(
        linked(row),
        row.getInt(FIRST),
        LedgerTime.of(row, FIRST + 1),
        LedgerTime.of(row, FIRST + 2),
        row.getObject(FIRST + 3, Double.class),
        row.getObject(FIRST + 4, Double.class),
        row.getString(FIRST + 5),
        row.getString(FIRST + 6));
  }

  private OutcomeRow outcome(ResultSet row) throws SQLException {
    return new OutcomeRow(
        linked(row),
        row.getString(FIRST),
        LedgerTime.of(row, FIRST + 1),
        row.getBoolean(FIRST + 2),
        row.getObject(FIRST + 3, Double.class));
  }
}
