package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The interactions of a query about answers, joined with the answers. */
record InvitedFacts(Connection connection, AnswerQuery query, Facts facts, Slots slots) {

  static InvitedFacts of(DuckDbTally view, Connection connection, AnswerQuery query) {
    Facts facts = view.facts(query.standard(), query.filter(), null);
    return new InvitedFacts(
        connection, query, facts, new Slots(query.judgement(), new FactColumns(facts.history())));
  }

  /** All interactions, with or without an invitation. */
  Optional<Selection> all() throws SQLException {
    return facts.select(slots);
  }

  /** Interactions joined with their invitations, answered or not. */
  Optional<Selection> asked() throws SQLException {
    Optional<Selection> selection = all();
    selection.ifPresent(
        facts ->
            facts.join(
                "(SELECT interaction AS answer_interaction, score AS answer_score, answered AS"
                    + " answer_at FROM "
                    + Invitations.of(query.instrument())
                    + " WHERE interaction IS NOT NULL)",
                "answer_interaction = row_id"));
    return selection;
  }

  /** These columns of the selected rows, with the scores of the criteria in halves. */
  String scored(String columns, Selection selection) {
    return "SELECT *, %s AS halves, %s AS observed FROM (SELECT %s%s%s)"
        .formatted(
            slots.halves(),
            slots.observed(),
            columns,
            String.join("", slots.scores().stream().map(score -> ", " + score).toList()),
            selection.sql());
  }
}
