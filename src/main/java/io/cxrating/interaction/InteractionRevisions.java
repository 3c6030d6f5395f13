package io.cxrating.interaction;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds single interactions in the ledger. */
@ApplicationScoped
class InteractionRevisions {
  private static final String FIND =
      """
      select i.revision, s.key, i.touchpoint, u.key, i.category, i.channel, i.journey,
             i.customer is not null, i.occurred_at, i.local_date, i.received_at, i.facts::text
      from interaction i join standard s on s.id = i.standard_id join unit u on u.id = i.unit_id
      where i.source = ? and i.ext_id = ? and i.digest is not null order by i.revision""";

  private final DataSource ledger;

  InteractionRevisions(DataSource ledger) {
    this.ledger = ledger;
  }

  /**
   * One revision as it is stored, without the customer.
   *
   * @param facts the facts as JSON
   */
  record Stored(
      int revision,
      String standard,
      String touchpoint,
      String unit,
      String category,
      String channel,
      String journey,
      boolean customerKnown,
      Instant occurredAt,
      LocalDate localDate,
      Instant receivedAt,
      String facts) {}

  /** All revisions, the latest last; none where there is no such interaction or it was erased. */
  List<Stored> find(String source, String id) {
    if (source.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
      return List.of();
    }
    List<Stored> found = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, source);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(stored(row));
        }
      }
      return found;
    } catch (SQLException unreachable) {
      throw new ProblemException(
          ProblemCode.LEDGER_UNAVAILABLE, "The ledger cannot be reached at the moment");
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, LocalDate.class),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getString(12));
  }
}
