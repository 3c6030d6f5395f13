package io.cxrating.intake.survey;

import io.cxrating.intake.RowLookup;
import io.cxrating.ledger.LedgerTime;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Finds the answers about single interactions. */
@ApplicationScoped
public class Answers {
  private static final int MOST = 100;

  private static final String FIND =
      """
      select n.key, u.key, a.asked_at, a.answered_at, a.score
      from survey_answer a join instrument n on n.id = a.instrument_id
      join unit u on u.id = a.unit_id
      where a.interaction_source = ? and a.interaction_id = ? and a.digest is not null
        and not exists (
          select from survey_answer later where later.source = a.source
            and later.ext_id = a.ext_id and later.revision > a.revision)
      order by coalesce(a.answered_at, a.asked_at), a.row_id limit\s"""
          + MOST;

  private final RowLookup lookup;
  private final UnitScope scope;

  Answers(RowLookup lookup, UnitScope scope) {
    this.lookup = lookup;
    this.scope = scope;
  }

  /** The answers and invitations that name the interaction, of units within the caller's scope. */
  public List<LinkedAnswer> about(String source, String id) {
    return lookup.find(FIND, source, id, Answers::said).stream()
        .filter(one -> scope.allows(one.unit()))
        .toList();
  }

  private static LinkedAnswer said(ResultSet row) throws SQLException {
    return new LinkedAnswer(
        row.getString(1),
        row.getString(2),
        LedgerTime.orNull(row, 3),
        LedgerTime.orNull(row, 4),
        row.getObject(5, Double.class));
  }
}
