package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactTable;
import io.cxrating.tally.AnswerCounts;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.Answered;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.LocalDays;
import io.cxrating.tally.duckdb.selection.Nullable;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.ReplicateGroups;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import io.cxrating.tally.duckdb.selection.UnitSelection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the answers to one instrument. Where no interaction is needed the filter is about the
 * answers: their unit, day, category and channel. Where one is needed it is about the interactions,
 * whenever they were answered. What lies in memory grows with kinds, groups and days, not with
 * rows.
 */
public final class AnswerTally {
  private final TallyView view;
  private final Connection connection;
  private final AnswerQuery query;
  private final Facts facts;

  AnswerTally(TallyView view, Connection connection, AnswerQuery query) {
    this.view = view;
    this.connection = connection;
    this.query = query;
    facts = view.facts(query.standard(), query.filter(), null);
  }

  /** The first and the last local day of an invitation within the filter. */
  public Optional<DayRange> days() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = answers(facts.units());
          return selection.isEmpty()
              ? Optional.empty()
              : LocalDays.range(connection, selection.get());
        });
  }

  /** How many invitations within the filter each local day has; days without one are left out. */
  public SortedMap<LocalDate, Long> byDay() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = answers(facts.units());
          return selection.isEmpty()
              ? new TreeMap<>()
              : LocalDays.counts(connection, selection.get());
        });
  }

  /**
   * Answers and invitations by cell.
   *
   * @param rowOfUnit as in {@link TallyQuery}; null: not by unit
   * @param period null: not by time
   * @param weighted whether weights tell answers apart; else each is 1
   */
  public Map<TallyKey, KindSheet<Answered>> answers(
      Map<Integer, Integer> rowOfUnit, Period period, boolean weighted) {
    return Reading.of(
        () -> {
          UnitSelection units = view.facts(query.standard(), query.filter(), rowOfUnit).units();
          Optional<Selection> selection = answers(units);
          Optional<DayRange> days = period == null ? Optional.empty() : days();
          if (selection.isEmpty() || period != null && days.isEmpty()) {
            return Map.of();
          }
          days.ifPresent(range -> selection.get().joinPeriods(period, range));
          Cells cells = cells(rowOfUnit, period, units);
          String rows =
              "SELECT "
                  + cells.definitions()
                  + "grp, day, score, answered IS NOT NULL AND score IS NULL AS blank, "
                  + (weighted ? "coalesce(weight, 1)" : "1.0::DOUBLE")
                  + " AS weight"
                  + selection.get().sql();
          return new KindReader<>(
                  rows,
                  List.of("score", "blank", "weight"),
                  (row, at) ->
                      new Answered(
                          Nullable.number(row, at + 1),
                          row.getBoolean(at + 2),
                          row.getDouble(at + 3)),
                  ReplicateGroups.ofKinds(
                      facts.coarsestGroups(), TallyExtent.of(connection, cells, selection.get())))
              .read(connection, selection.get(), cells);
        });
  }

  private Cells cells(Map<Integer, Integer> rowOfUnit, Period period, UnitSelection units) {
    return new Cells(
        new TallyQuery(
            query.standard(), query.judgement(), query.filter(), rowOfUnit, period, false, false),
        units,
        facts.history().categories());
  }

  /** What there is, by the answers' own unit, day, category and channel. */
  public AnswerCounts counts() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = answers(facts.units());
          if (selection.isEmpty()) {
            return new AnswerCounts(0, 0, 0, 0, 0, 0, 0, 0);
          }
          String sql =
              "SELECT count(*), count(score),"
                  + " count(*) FILTER (WHERE answered IS NOT NULL AND score IS NULL),"
                  + " count(DISTINCT customer) FILTER (WHERE score IS NOT NULL),"
                  + " count(score) FILTER (WHERE customer IS NULL),"
                  + " count(score) FILTER (WHERE NOT names_interaction),"
                  + " count(score) FILTER (WHERE names_interaction AND fact IS NULL),"
                  + " count(score) FILTER (WHERE answered < fact_occurred)"
                  + selection.get().sql();
          try (PreparedStatement select = selection.get().prepare(connection, sql);
              ResultSet row = select.executeQuery()) {
            row.next();
            return new AnswerCounts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
          }
        });
  }

  /** The answers within the filter, with what is known of the interaction that they name. */
  private Optional<Selection> answers(UnitSelection units) throws SQLException {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Selection selection = new Selection(answersWithFacts());
    units.restrict(selection);
    selection.within(query.filter().from(), query.filter().to());
    String category = query.filter().category();
    if (category != null) {
      OptionalInt code = facts.columns().categoryCode(category);
      selection.where(
          "(category = ? OR category IS NULL AND fact_category = ?)", category, code.orElse(-1));
    }
    if (query.filter().channel() != null) {
      selection.where("coalesce(channel, fact_channel) = ?", query.filter().channel());
    }
    return Optional.of(selection);
  }

  private String answersWithFacts() throws SQLException {
    String table = FactTable.name(facts.history().id());
    String known = FactTable.exists(connection, table) ? table : noFacts();
    return "(SELECT a.unit, a.day, a.score, a.weight, a.answered, a.customer, a.category,"
        + " a.channel, a.names_interaction, f.row_id AS fact, f.occurred AS fact_occurred,"
        + " f.category AS fact_category, f.channel AS fact_channel,"
        + " CASE WHEN a.customer IS NULL THEN coalesce(f.grp, a.grp) ELSE a.grp END AS grp"
        + " FROM "
        + Invitations.of(query.instrument())
        + " a LEFT JOIN "
        + known
        + " f ON f.row_id = a.interaction)";
  }

  /** A standard by which nothing was ever observed has no table yet. */
  private static String noFacts() {
    return "(SELECT NULL::BIGINT AS row_id, NULL::TIMESTAMP AS occurred, NULL::SMALLINT AS"
        + " category, NULL::VARCHAR AS channel, NULL::BIGINT AS grp WHERE false)";
  }
}
