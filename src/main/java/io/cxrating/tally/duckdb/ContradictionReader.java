package io.cxrating.tally.duckdb;

import io.cxrating.tally.Contradiction;
import io.cxrating.tally.ContradictionQuery;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads interactions that contradict answers about them. */
record ContradictionReader(InvitedFacts invited) {

  List<Contradiction> read(ContradictionQuery asked) throws SQLException {
    Optional<Selection> selected = invited.asked();
    if (selected.isEmpty()) {
      return List.of();
    }
    Selection selection = selected.get();
    selection.where("row_id > ?", asked.afterRowId());
    selection.where("answer_at >= occurred");
    selection.where(
        "? * answer_score " + (asked.atLeast() ? ">= ?" : "< ?"), asked.sign(), asked.bound());
    try (PreparedStatement select = selection.prepare(invited.connection(), sql(asked, selection));
        ResultSet row = select.executeQuery()) {
      List<Contradiction> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Contradiction(
                row.getLong(1),
                row.getDouble(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
      }
      return found;
    }
  }

  private String sql(ContradictionQuery asked, Selection selection) {
    return "SELECT row_id, arg_max(answer_score, answer_at), max(answer_at) FROM ("
        + invited.scored("row_id, touchpoint, answer_score, answer_at", selection)
        + ") WHERE observed > 0 AND halves = "
        + (asked.met() ? "2 * observed" : "0")
        + " GROUP BY row_id ORDER BY row_id LIMIT "
        + asked.limit();
  }
}
