package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.Rest;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.tally.duckdb.count.CountTable;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.CriterionSql;
import io.cxrating.tally.duckdb.selection.LocalDays;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.SpanColumns;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import io.cxrating.tally.duckdb.selection.TraitColumn;
import io.cxrating.tally.duckdb.selection.UnitSelection;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The facts of one standard within a filter.
 *
 * @param table the table expression to select from, before any filter; empty for a standard without
 *     any observation
 * @param units the units of the filter with their rows
 * @param tree all units
 * @param coarsestGroups number of the coarsest groups of customers; 0: every customer is a group
 */
record Facts(
    Connection connection,
    StandardHistory history,
    Optional<String> table,
    TallyFilter filter,
    UnitSelection units,
    UnitTree tree,
    int coarsestGroups) {

  /** A table expression without rows, for a standard that has only counts. */
  private String nothing() {
    return "(SELECT "
        + String.join(
            ", ",
            Stream.concat(Stream.of("category", "channel"), columns().attributeColumns().stream())
                .map("CAST(NULL AS VARCHAR) AS %s"::formatted)
                .toList())
        + " WHERE false) nothing";
  }

  FactColumns columns() {
    return new FactColumns(history);
  }

  /** Empty if nothing can be selected. */
  Optional<Selection> select() throws SQLException {
    return select(List.of());
  }

  /** The same with the columns of some spans. */
  Optional<Selection> select(Collection<Span> spans) throws SQLException {
    return table.isPresent()
        ? restrict(Selection.of(source(spans), table.get()))
        : Optional.empty();
  }

  /** The cells of a query over facts that exist. */
  Cells cells(TallyQuery query) throws SQLException {
    List<TraitColumn> columns = new ArrayList<>();
    for (Trait trait : query.traits()) {
      columns.add(column(trait));
    }
    return new Cells(query, units, columns);
  }

  private TraitColumn column(Trait trait) throws SQLException {
    String facts = table.isPresent() ? table.get() : nothing();
    return new TraitColumn(connection, history, facts, trait);
  }

  /** The rest of an attribute; empty unless it has more values than the standard declares. */
  Optional<Rest> rest(String attribute) throws SQLException {
    return table.isPresent() ? column(Trait.attribute(attribute)).rest() : Optional.empty();
  }

  /** The table expression to select from, before any filter, with the columns of some spans. */
  String source(Collection<Span> spans) throws SQLException {
    return SpanColumns.source(connection, table.orElseThrow(), history, tree, spans);
  }

  /** The facts of these touchpoints only; empty if nothing can be selected. */
  Optional<Selection> select(Slots slots) throws SQLException {
    Optional<Selection> selection = select(slots.spans());
    selection.ifPresent(facts -> facts.where(slots.touchpointCondition()));
    return selection;
  }

  /** The same with {@link OutcomeColumn#ACHIEVED}, restricted to known outcomes. */
  Optional<Selection> withOutcome(Outcome outcome, Slots slots) throws SQLException {
    return withOutcome(() -> source(slots.spans()), outcome, slots);
  }

  /** The same for facts with additional columns; {@code source}: read only if there are facts. */
  Optional<Selection> withOutcome(Reading<String> source, Outcome outcome, Slots slots)
      throws SQLException {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<Selection> selection =
        restrict(new OutcomeColumn(connection, tree).of(source.read(), columns(), outcome));
    selection.ifPresent(
        facts -> {
          facts.where(slots.touchpointCondition());
          facts.where(OutcomeColumn.ACHIEVED + " IS NOT NULL");
        });
    return selection;
  }

  /** The groups of counts by kind, which depend on the number of all interactions. */
  ReplicateGroups groupsOfKinds(Slots slots) throws SQLException {
    return TallyExtent.of(connection, Cells.uncut(), select(slots).orElseThrow())
        .groupsOfKinds(coarsestGroups);
  }

  private Optional<Selection> restrict(Selection selection) throws SQLException {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    units.restrict(selection);
    selection.within(filter.from(), filter.to());
    for (Map.Entry<Trait, List<String>> restricted : filter.traits().entrySet()) {
      column(restricted.getKey()).restrict(selection, restricted.getValue());
    }
    return Optional.of(selection);
  }

  /** The counts of periods within the filter; empty if there are none. */
  Optional<Selection> counts() throws SQLException {
    return CountTable.exists(connection, history)
        ? restrict(CountTable.of(history))
        : Optional.empty();
  }

  /** Interactions and counts; empty if there are neither. */
  private List<Selection> rows() throws SQLException {
    return Stream.of(select(), counts()).flatMap(Optional::stream).toList();
  }

  /** Number of interactions, and of rows of counts. */
  long count() throws SQLException {
    long count = 0;
    for (Selection rows : rows()) {
      count += TallyExtent.of(connection, Cells.uncut(), rows).rows();
    }
    return count;
  }

  /** The days of interactions and of counted periods. */
  Optional<DayRange> days() throws SQLException {
    Optional<Selection> facts = select();
    Optional<DayRange> days =
        facts.isEmpty() ? Optional.empty() : LocalDays.range(connection, facts.get());
    Optional<Selection> counts = counts();
    Optional<DayRange> periods =
        counts.isEmpty() ? Optional.empty() : CountTable.days(connection, counts.get());
    return days.isEmpty() || periods.isEmpty()
        ? days.or(() -> periods)
        : Optional.of(days.get().with(periods.get()));
  }

  /** Number of interactions by day, and of rows of counts by the first day of their period. */
  SortedMap<LocalDate, Long> byDay() throws SQLException {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (Selection rows : rows()) {
      LocalDays.counts(connection, rows).forEach((day, count) -> days.merge(day, count, Long::sum));
    }
    return days;
  }

  List<String> values(Trait trait, String containing, int limit) throws SQLException {
    Optional<Selection> selection = select();
    if (selection.isEmpty()) {
      return List.of();
    }
    String column = column(trait).column();
    selection.get().where(column + " IS NOT NULL");
    if (!containing.isEmpty()) {
      selection.get().where("contains(lower(" + column + "), lower(?))", containing);
    }
    return list(
        selection.get(),
        "SELECT DISTINCT " + column + "%s ORDER BY " + column + " LIMIT " + limit,
        String.class);
  }

  List<Long> drill(DrillQuery query) throws SQLException {
    JudgedCriterion criterion = query.criterion();
    Optional<Selection> selection = select(criterion.spans().toList());
    if (selection.isEmpty()) {
      return List.of();
    }
    int touchpoint = columns().touchpointCode(criterion.touchpoint()).orElseThrow();
    selection.get().where("touchpoint = " + touchpoint);
    selection.get().where("row_id > ?", query.afterRowId());
    selection
        .get()
        .where(
            "coalesce(%s, %d) = ?"
                .formatted(CriterionSql.score(criterion, columns()), JudgedCriterion.UNOBSERVED),
            query.halves());
    return list(
        selection.get(), "SELECT row_id%s ORDER BY row_id LIMIT " + query.limit(), Long.class);
  }

  private <T> List<T> list(Selection selection, String sql, Class<T> type) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = selection.prepare(connection, sql.formatted(selection.sql()));
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(row.getObject(1, type));
      }
    }
    return found;
  }
}
