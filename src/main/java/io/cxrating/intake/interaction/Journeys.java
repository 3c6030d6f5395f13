package io.cxrating.intake.interaction;

import io.cxrating.intake.RowLookup;
import io.cxrating.ledger.LedgerTime;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other interactions of one customer's journey. A source chooses the name of a journey, so a
 * journey links only interactions of the same customer; without a customer there is none.
 */
@ApplicationScoped
public class Journeys {
  /** More steps than a reader needs. */
  private static final int MOST_STEPS = 100;

  private static final String FIND =
      """
      with named as (
        select customer, journey from interaction
        where source = ? and ext_id = ? and digest is not null order by revision desc limit 1)
      select latest.source, latest.ext_id, s.key, latest.touchpoint, u.key, latest.channel,
             latest.occurred_at
      from (
        select distinct on (i.source, i.ext_id) i.* from named
        join interaction i on i.customer = named.customer
        where i.digest is not null and not exists (
          select from interaction w
          where w.source = i.source and w.ext_id = i.ext_id and w.revision > i.revision
            and w.withdrawn is not null)
        order by i.source, i.ext_id, i.revision desc) latest
      join named on named.journey = latest.journey
      join standard s on s.id = latest.standard_id join unit u on u.id = latest.unit_id
      order by latest.occurred_at, latest.row_id limit\s"""
          + MOST_STEPS;

  private final RowLookup lookup;
  private final UnitScope scope;

  /** The latest revision of one interaction of a journey. */
  public record Step(
      String source,
      String id,
      String standard,
      String touchpoint,
      String unit,
      @Nullable String channel,
      Instant occurredAt) {}

  Journeys(RowLookup lookup, UnitScope scope) {
    this.lookup = lookup;
    this.scope = scope;
  }

  /**
   * The interactions of the journey that this one belongs to, including itself, ordered by time;
   * only those within the caller's scope. Empty if it belongs to none.
   */
  public List<Step> around(String source, String id) {
    return lookup.find(FIND, source, id, Journeys::step).stream()
        .filter(step -> scope.allows(step.unit()))
        .toList();
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        LedgerTime.of(row, 7));
  }
}
