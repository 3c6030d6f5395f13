package io.cxrating.intake.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How interactions are delivered: how late, and how many are rejected. */
@ApplicationScoped
public class Deliveries {
  /** The number of most recently received rows that are examined, whatever their unit. */
  private static final int LATEST_ROWS = 100_000;

  private static final String DELAY =
      """
      with latest as (
        select source, (received_at at time zone 'UTC')::date as day, unit_id, occurred_at,
          extract(epoch from received_at - occurred_at) as delay
        from interaction
        where row_id > (select coalesce(max(row_id), 0) - %d from interaction)
          and revision = 1 and occurred_at is not null and not exists (
            select from interaction w
            where w.source = interaction.source and w.ext_id = interaction.ext_id
              and w.withdrawn is not null and not exists (
                select from interaction l where l.source = w.source and l.ext_id = w.ext_id
                  and l.revision > w.revision))),
      import as (
        select source, day from latest group by source, day
        having percentile_disc(0.9) within group (order by occurred_at)
          - percentile_disc(0.1) within group (order by occurred_at) > interval '7 days'),
      own as (
        select delay, (source, day) in (select source, day from import) as imported
        from latest where unit_id = any (?))
      select count(*) filter (where not imported),
        count(*) filter (where not imported and delay > 86400),
        percentile_disc(0.5) within group (order by delay) filter (where not imported),
        percentile_disc(0.95) within group (order by delay) filter (where not imported),
        count(*) filter (where imported)
      from own
      """
          .formatted(LATEST_ROWS);
  private static final String REFUSED =
      """
      select code, sum(rows) from rejection
      where (unit = any (?) or ?) and day >= coalesce(?, day) and day < coalesce(?, day + 1)
      group by code
      """;

  private final DataSource ledger;

  /**
   * The delay between the time of an interaction and its receipt.
   *
   * @param interactions the number of examined rows: those of the units among the rows received
   *     last, without imports: rows of one source and one UTC day of receipt, the middle 80 % of
   *     which occurred over more than 7 days
   * @param later the number of them that were received more than a day after they occurred
   * @param medianSeconds median of the delay; 0 if there are none
   * @param mostSeconds 95th percentile of the delay; 0 if there are none
   * @param imported the number of excluded rows of imports
   */
  public record Delay(
      long interactions, long later, long medianSeconds, long mostSeconds, long imported) {}

  Deliveries(DataSource ledger) {
    this.ledger = ledger;
  }

  /** The recent delay of the interactions of these units. */
  public Delay delay(Collection<Integer> unitIds) {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(DELAY)) {
      select.setArray(1, connection.createArrayOf("integer", unitIds.toArray()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Delay(
            row.getLong(1),
            row.getLong(2),
            Math.max(0, Math.round(row.getDouble(3))),
            Math.max(0, Math.round(row.getDouble(4))),
            row.getLong(5));
      }
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The ledger cannot be read", unreachable);
    }
  }

  /**
   * The number of rejected rows, by code.
   *
   * @param units keys of units, as the rows named them
   * @param everything includes rows that named no unit or an unknown one
   * @param from first day of receipt, null for the beginning
   * @param to first day after it, null for no end
   */
  public Map<String, Long> refused(
      Collection<String> units,
      boolean everything,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(REFUSED)) {
      select.setArray(1, connection.createArrayOf("text", units.toArray()));
      select.setBoolean(2, everything);
      select.setObject(3, from);
      select.setObject(4, to);
      try (ResultSet row = select.executeQuery()) {
        Map<String, Long> refused = new TreeMap<>();
        while (row.next()) {
          refused.put(row.getString(1), row.getLong(2));
        }
        return refused;
      }
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The ledger cannot be read", unreachable);
    }
  }
}
