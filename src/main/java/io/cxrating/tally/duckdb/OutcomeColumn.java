package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.MainDays;
import io.cxrating.tally.duckdb.selection.LocalDays;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a standard with one more column: whether the customer of an interaction achieved an
 * outcome, INTEGER, 1 or 0, NULL if unknown.
 *
 * <p>An outcome with a rule depends on the next contact of the same customer, later by at least a
 * microsecond, in any unit: the whole table is read, whatever the slice. Contacts of the same
 * journey do not count; if the rule names a touchpoint, only contacts at it count. The outcome is
 * known only once the whole horizon lies before the last instant of the table's main days, even if
 * the customer has returned before: counting returns early would bias recent interactions
 * downwards. Without a customer it is never known.
 *
 * <p>Without a rule it is the posted outcome: the last one that names the interaction, else the
 * first one of the same customer without an interaction, at or after this interaction; of several
 * at one instant, an achieved one. An outcome of a customer that a limited key has posted is one of
 * interactions within the unit of that key only.
 *
 * @param tree all units
 */
record OutcomeColumn(Connection connection, UnitTree tree) {
  /** Name of the column. */
  static final String ACHIEVED = "achieved";

  private static final String OF_CUSTOMERS =
      " FROM outcome WHERE outcome = ? AND NOT names_interaction AND customer IS NOT NULL";

  private static final String LATER =
      """
       ASOF LEFT JOIN (
          SELECT customer AS whose, occurred AS seen, bool_or(achieved) AS achieved
          %s AND within IS NULL GROUP BY ALL) later
        ON c.customer = later.whose AND c.occurred <= later.seen
      """
          .formatted(OF_CUSTOMERS);

  /** The first outcome that a limited key has posted: twice its instant, plus 1 if not achieved. */
  private static final String NEAR =
      """
       LEFT JOIN (
          SELECT f.row_id AS near_row,
              min(epoch_us(o.occurred) * 2 + (NOT o.achieved)::BIGINT) AS first
          FROM (SELECT *%s) o
          JOIN (VALUES %s) reach (root, unit) ON reach.root = o.within
          JOIN (FROM %s) f ON f.unit = reach.unit AND f.customer = o.customer
            AND f.occurred <= o.occurred
          GROUP BY ALL) near
        ON c.row_id = near.near_row
      """;

  private static final String FIRST =
      """
      coalesce(named.achieved, CASE
        WHEN near.first IS NULL THEN later.achieved
        WHEN later.seen IS NULL THEN (near.first & 1) = 0
        WHEN near.first < epoch_us(later.seen) * 2 + (NOT later.achieved)::BIGINT
          THEN (near.first & 1) = 0
        ELSE later.achieved END)""";

  private static final String NAMED =
      """
       LEFT JOIN (
          SELECT interaction, (max(epoch_us(occurred) * 2 + achieved::BIGINT) & 1) = 1 AS achieved
          FROM outcome WHERE outcome = ? AND interaction IS NOT NULL
          GROUP BY ALL) named
        ON c.row_id = named.interaction
      """;

  /**
   * By customer, the instants of contacts that count, each with the journey of all contacts at this
   * instant, null unless there is exactly one, and with the first later instant that does not
   * belong to this journey alone.
   */
  private static final String NEXT =
      """
      SELECT whose, seen, journey AS of_journey,
          min(seen) OVER (PARTITION BY whose ORDER BY run
              GROUPS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) AS elsewhere
        FROM (SELECT *, sum(starts) OVER (PARTITION BY whose ORDER BY seen) AS run
          FROM (SELECT *, CASE WHEN journey = lag(journey) OVER (PARTITION BY whose ORDER BY seen)
                THEN 0 ELSE 1 END AS starts
            FROM (SELECT customer AS whose, occurred AS seen,
                CASE WHEN count(journey) = count(*) AND min(journey) = max(journey)
                  THEN min(journey) END AS journey
              FROM %s WHERE customer IS NOT NULL%s GROUP BY ALL)))""";

  /**
   * The facts with the column; additional filters do not change its values. Columns computed in
   * {@code facts} are materialised in the sort instead of the columns that they are computed from.
   */
  Selection of(String facts, FactColumns columns, Outcome outcome) throws SQLException {
    return outcome.derivation() == null
        ? observed(facts, outcome.key())
        : new Selection(
            derived(facts, columns, outcome.derivation(), lastInstant(connection, facts)));
  }

  private static String derived(
      String facts, FactColumns columns, Derivation rule, String lastInstant) {
    String counted =
        rule.touchpoint() == null
            ? ""
            : " AND touchpoint = " + columns.touchpointCode(rule.touchpoint()).orElseThrow();
    String horizon = "INTERVAL '" + rule.days() + " days'";
    String achieved =
        switch (rule.kind()) {
          case NO_FURTHER_CONTACT ->
              "coalesce(next_contact > occurred + %s, true)".formatted(horizon);
          case RETURNS -> "coalesce(next_contact <= occurred + %s, false)".formatted(horizon);
        };
    return """
        (SELECT c.*, CASE WHEN customer IS NOT NULL AND occurred <= data.ends - %2$s
              THEN CAST(%3$s AS INTEGER) END AS achieved
          FROM (SELECT all_facts.*, CASE WHEN all_facts.journey = next.of_journey
                    THEN next.elsewhere ELSE next.seen END AS next_contact
                  FROM (FROM %1$s) all_facts ASOF LEFT JOIN (%4$s) next
                    ON all_facts.customer = next.whose AND all_facts.occurred < next.seen) c,
            (%5$s) data) f"""
        .formatted(facts, horizon, achieved, NEXT.formatted(facts, counted), lastInstant);
  }

  /** Excludes stray rows: after a row of a far wrong year no contact was observed. */
  private static String lastInstant(Connection connection, String facts) throws SQLException {
    Selection all = new Selection(facts);
    Optional<DayRange> seen = LocalDays.range(connection, all);
    if (seen.isPresent()) {
      MainDays main =
          MainDays.of(
              seen.get(), () -> Reading.of(() -> LocalDays.counts(connection, all)), false, false);
      if (main.outside() != null) {
        all.where(FactColumns.DAY + " <= " + Selection.epochDay(main.days().last()));
      }
    }
    return "SELECT max(occurred) AS ends" + all.sql();
  }

  /**
   * Sorting all facts for the next outcome is expensive, so it is done only if there may be one.
   */
  private Selection observed(String facts, String outcome) throws SQLException {
    List<@Nullable Integer> limits = limitsOfCustomers(outcome);
    if (limits.isEmpty()) {
      return observed("named.achieved", facts, "", outcome);
    }
    String near = near(limits, facts);
    return near.isEmpty()
        ? observed("coalesce(named.achieved, later.achieved)", facts, LATER, outcome, outcome)
        : observed(FIRST, facts, LATER + near, outcome, outcome, outcome);
  }

  private static Selection observed(
      String achieved, String facts, String joins, Object... outcomes) {
    return new Selection(
        "(SELECT c.*, CAST(%s AS INTEGER) AS achieved FROM (FROM %s) c%s%s) f"
            .formatted(achieved, facts, joins, NAMED),
        outcomes);
  }

  /** The join with outcomes of limited keys; empty if there are none. */
  private String near(List<@Nullable Integer> limits, String facts) {
    String reach =
        limits.stream()
            .filter(Objects::nonNull)
            .flatMap(root -> tree.find(root).stream())
            .flatMap(
                root ->
                    tree.subtree(root.key()).stream()
                        .map(unit -> "(%d, %d)".formatted(root.id(), unit.id())))
            .collect(Collectors.joining(", "));
    return reach.isEmpty() ? "" : NEAR.formatted(OF_CUSTOMERS, reach, facts);
  }

  /** The units of the keys that posted outcomes of customers, null for a key without a unit. */
  private List<@Nullable Integer> limitsOfCustomers(String outcome) throws SQLException {
    List<@Nullable Integer> limits = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT DISTINCT within" + OF_CUSTOMERS)) {
      select.setString(1, outcome);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          limits.add((Integer) row.getObject(1));
        }
      }
    }
    return limits;
  }
}
