package io.cxrating.tally.duckdb;

import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Predicted;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads interactions with a known later outcome of their customer, with the last answer about them.
 */
record PredictedReader(InvitedFacts invited) {

  KindSheet<Predicted> read(Outcome outcome) throws SQLException {
    Optional<Selection> known = invited.facts().withOutcome(outcome, invited.slots());
    if (known.isEmpty()) {
      return KindSheet.empty();
    }
    Selection selection = known.get();
    selection.leftJoin(
        "(SELECT interaction AS answer_interaction, arg_max(score, (answered, row_id)) AS"
            + " last_score, max(answered) AS answer_at FROM survey_answer WHERE instrument = "
            + invited.query().instrument()
            + " AND score IS NOT NULL AND interaction IS NOT NULL GROUP BY ALL)",
        "answer_interaction = row_id");
    String rows =
        invited.scored(
            "grp, day, achieved, CASE WHEN answer_at >= occurred THEN last_score END"
                + " AS answer_score",
            selection);
    return new KindReader<>(
            rows,
            List.of("halves", "observed", "answer_score", OutcomeColumn.ACHIEVED),
            (row, at) ->
                new Predicted(
                    row.getInt(at + 1),
                    row.getInt(at + 2),
                    NullableColumn.number(row, at + 3),
                    row.getInt(at + 4) == 1),
            invited.facts().groupsOfKinds(invited.slots()))
        .read(invited.connection(), selection);
  }
}
