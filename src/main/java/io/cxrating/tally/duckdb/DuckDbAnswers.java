package io.cxrating.tally.duckdb;

import io.cxrating.tally.AnswerCounts;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.AnswerTally;
import io.cxrating.tally.Answered;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.LocalDays;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import io.cxrating.tally.duckdb.selection.TraitColumn;
import io.cxrating.tally.duckdb.selection.UnitSelection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers to one instrument. Without a required interaction the filter applies to the
 * answers: their unit, day, category and channel. Otherwise it applies to the interactions,
 * whatever the time of the answer. Memory use grows with kinds, groups and days, not with rows.
 */
final class DuckDbAnswers implements AnswerTally {
  private final DuckDbTally view;
  private final Connection connection;
  private final AnswerQuery query;
  private final Facts facts;

  DuckDbAnswers(DuckDbTally view, Connection connection, AnswerQuery query) {
    this.view = view;
    this.connection = connection;
    this.query = query;
    facts = view.facts(query.standard(), query.filter(), null);
  }

  @Override
  public Optional<DayRange> days() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = answers(facts.units());
          return selection.isEmpty()
              ? Optional.empty()
              : LocalDays.range(connection, selection.get());
        });
  }

  @Override
  public SortedMap<LocalDate, Long> byDay() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = answers(facts.units());
          return selection.isEmpty()
              ? new TreeMap<>()
              : LocalDays.counts(connection, selection.get());
        });
  }

  @Override
  public Map<TallyKey, KindSheet<Answered>> answers(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period, boolean weighted) {
    return Reading.of(
        () -> {
          UnitSelection units = view.facts(query.standard(), query.filter(), rowOfUnit).units();
          Optional<Selection> selection = answers(units);
          if (selection.isEmpty() || !selection.get().joinPeriods(period, this::days)) {
            return Map.of();
          }
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
                          NullableColumn.number(row, at + 1),
                          row.getBoolean(at + 2),
                          row.getDouble(at + 3)),
                  TallyExtent.of(connection, cells, selection.get())
                      .groupsOfKinds(facts.coarsestGroups()))
              .read(connection, selection.get(), cells);
        });
  }

  private Cells cells(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period, UnitSelection units)
      throws SQLException {
    return new Cells(
        new TallyQuery(
            query.standard(), query.judgement(), query.filter(), rowOfUnit, period, List.of()),
        units,
        List.of());
  }

  @Override
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

  /** The answers within the filter, with the known properties of the interaction that they name. */
  private Optional<Selection> answers(UnitSelection units) throws SQLException {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Selection selection = new Selection(answersWithFacts());
    units.restrict(selection);
    selection.within(query.filter().from(), query.filter().to());
    query.filter().traits().forEach((trait, values) -> restrict(selection, trait, values));
    return Optional.of(selection);
  }

  /** An answer without a value of its own has that of its interaction. */
  private void restrict(Selection selection, Trait trait, List<String> values) {
    String own =
        trait.attribute() == null
            ? trait.name()
            : "json_extract_string(attributes, '" + trait.attribute() + "')";
    if (trait.equals(Trait.CATEGORY)) {
      List<Object> either = new ArrayList<>(values);
      values.forEach(value -> either.add(facts.columns().categoryCode(value).orElse(-1)));
      selection.where(
          "(%s OR category IS NULL AND %s)"
              .formatted(
                  TraitColumn.in(own, values.size()),
                  TraitColumn.in("fact_category", values.size())),
          either.toArray());
    } else {
      String ofFact =
          trait.attribute() == null
              ? "fact_channel"
              : "fact_" + facts.columns().attributeColumn(trait.attribute());
      selection.where(
          TraitColumn.in("coalesce(" + own + ", " + ofFact + ")", values.size()), values.toArray());
    }
  }

  private String answersWithFacts() throws SQLException {
    String known = facts.table().map("(FROM %s)"::formatted).orElseGet(this::noFacts);
    List<String> attributes = facts.columns().attributeColumns();
    return "(SELECT a.unit, a.day, a.score, a.weight, a.answered, a.customer, a.category,"
        + " a.channel, a.names_interaction, f.row_id AS fact, f.occurred AS fact_occurred,"
        + " f.category AS fact_category, f.channel AS fact_channel, a.attributes,"
        + each(attributes, " f.%1$s AS fact_%1$s,")
        + " CASE WHEN a.customer IS NULL THEN coalesce(f.grp, a.grp) ELSE a.grp END AS grp"
        + " FROM "
        + Invitations.of(query.instrument())
        + " a LEFT JOIN "
        + known
        + " f ON f.row_id = a.interaction)";
  }

  /** A standard without any observation has no table yet. */
  private String noFacts() {
    return "(SELECT NULL::BIGINT AS row_id, NULL::TIMESTAMP AS occurred, NULL::SMALLINT AS"
        + " category, NULL::VARCHAR AS channel, NULL::BIGINT AS grp"
        + each(facts.columns().attributeColumns(), ", NULL::VARCHAR AS %1$s")
        + " WHERE false)";
  }

  private static String each(List<String> columns, String definition) {
    return columns.stream().map(definition::formatted).collect(Collectors.joining());
  }
}
