package io.cxrating.survey;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds what was answered about single interactions. */
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

  private final DataSource ledger;
  private final UnitScope scope;

  Answers(DataSource ledger, UnitScope scope) {
    this.ledger = ledger;
    this.scope = scope;
  }

  /** The answers and invitations that name the interaction, of units within the caller's reach. */
  public List<Said> about(String source, String id) {
    List<Said> said = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, source);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          said.add(said(row));
        }
      }
    } catch (SQLException unreachable) {
      throw new ProblemException(
          ProblemCode.LEDGER_UNAVAILABLE, "The ledger cannot be reached at the moment");
    }
    return said.stream().filter(one -> scope.allows(one.unit())).toList();
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getString(1),
        row.getString(2),
        instant(row, 3),
        instant(row, 4),
        row.getObject(5, Double.class));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
