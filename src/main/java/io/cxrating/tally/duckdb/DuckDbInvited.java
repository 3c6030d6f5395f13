package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.survey.Balance;
import io.cxrating.tally.Delayed;
import io.cxrating.tally.Invited;
import io.cxrating.tally.InvitedTally;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts the interactions with an invitation of one instrument. The filter applies to the
 * interactions, whatever the time of the answer. Memory use grows with kinds, groups and days, not
 * with rows.
 */
final class DuckDbInvited implements InvitedTally {
  private static final List<String> INVITED =
      List.of(
          "answer_score",
          "answered_before",
          "halves",
          "observed",
          FactColumns.TOUCHPOINT,
          FactColumns.CATEGORY,
          FactTable.CHANNEL);

  /** Σ s, Σ s² and the number of observations of a criterion. */
  private static final int MOMENTS = 3;

  private final InvitedFacts invited;
  private final Slots slots;

  DuckDbInvited(InvitedFacts invited) {
    this.invited = invited;
    slots = invited.slots();
  }

  @Override
  public KindSheet<Invited> invited() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = invited.asked();
          return selection.isEmpty()
              ? KindSheet.empty()
              : new KindReader<>(
                      rows(selection.get()), INVITED, this::invited, groups(selection.get()))
                  .read(invited.connection(), selection.get());
        });
  }

  private Invited invited(ResultSet row, int at) throws SQLException {
    Integer category = NullableColumn.integer(row, at + 6);
    return new Invited(
        NullableColumn.number(row, at + 1),
        row.getBoolean(at + 2),
        row.getInt(at + 3),
        row.getInt(at + 4),
        invited.query().judgement().touchpoints().get(slots.touchpoint(row.getInt(at + 5))).key(),
        category == null ? null : invited.facts().history().categories().get(category),
        row.getString(at + 7));
  }

  private String rows(Selection selection) {
    return invited.scored(
        "grp, day, answer_score,"
            + " coalesce(answer_score IS NOT NULL AND answer_at < occurred, false)"
            + " AS answered_before, touchpoint, category, channel",
        selection);
  }

  @Override
  public List<Balance.Observed> observed(List<Invited> kinds) {
    Map<Invited, Integer> numbers = new LinkedHashMap<>();
    kinds.forEach(kind -> numbers.put(kind, numbers.size()));
    int criteria = slots.criteria();
    new Allowance(slots).take((long) MOMENTS * criteria * kinds.size());
    double[][][] sums = new double[criteria][MOMENTS][kinds.size()];
    Reading.run(
        () -> {
          Optional<Selection> selection = invited.asked();
          if (selection.isPresent()) {
            addObserved(selection.get(), numbers, sums);
          }
        });
    return Arrays.stream(sums).map(of -> new Balance.Observed(of[0], of[1], of[2])).toList();
  }

  private void addObserved(Selection selection, Map<Invited, Integer> numbers, double[][][] sums)
      throws SQLException {
    StringBuilder each = new StringBuilder();
    for (int slot = 0; slot < slots.count(); slot++) {
      each.append(
          ", sum(s%d)::BIGINT, sum(s%d * s%d)::BIGINT, count(s%d)"
              .formatted(slot, slot, slot, slot));
    }
    String sql =
        "SELECT "
            + String.join(", ", INVITED)
            + each
            + " FROM ("
            + rows(selection)
            + ") GROUP BY "
            + String.join(", ", INVITED);
    try (PreparedStatement select = selection.prepare(invited.connection(), sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int kind =
            Objects.requireNonNull(numbers.get(invited(row, 0)), "these rows are of those kinds");
        List<Integer> criteria = slots.criteriaOf(slots.touchpoint(row.getInt(5)));
        for (int slot = 0; slot < criteria.size(); slot++) {
          for (int moment = 0; moment < MOMENTS; moment++) {
            sums[criteria.get(slot)][moment][kind] +=
                row.getLong(INVITED.size() + MOMENTS * slot + moment + 1);
          }
        }
      }
    }
  }

  @Override
  public Map<Boolean, SliceSums> byAnswered() {
    return Reading.of(
        () -> {
          SliceSums none = SliceSums.empty(slots.touchpoints(), slots.criteria());
          Optional<Selection> selection = about();
          if (selection.isEmpty()) {
            return Map.of(true, none, false, none);
          }
          TallyExtent all = TallyExtent.of(invited.connection(), Cells.uncut(), selection.get());
          ReplicateGroups groups =
              TallyReader.groups(
                  invited.facts().coarsestGroups(), new TallyExtent(2, all.rows()), slots);
          return Map.of(
              true, interactions(true, groups, none), false, interactions(false, groups, none));
        });
  }

  private SliceSums interactions(boolean answered, ReplicateGroups groups, SliceSums none)
      throws SQLException {
    Selection selection = about().orElseThrow();
    selection.where("row_id" + (answered ? "" : " NOT") + named(" AND score IS NOT NULL"));
    return new TallyReader(invited.facts(), slots, Cells.uncut(), selection)
        .allOf(groups).values().stream().findFirst().orElse(none);
  }

  /** The interactions with an invitation, each once. */
  private Optional<Selection> about() throws SQLException {
    Optional<Selection> selection = invited.all();
    selection.ifPresent(facts -> facts.where("row_id" + named("")));
    return selection;
  }

  private String named(String condition) {
    return " IN (SELECT interaction FROM survey_answer WHERE instrument = "
        + invited.query().instrument()
        + " AND interaction IS NOT NULL"
        + condition
        + ")";
  }

  private ReplicateGroups groups(Selection selection) throws SQLException {
    return TallyExtent.of(invited.connection(), Cells.uncut(), selection)
        .groupsOfKinds(invited.facts().coarsestGroups());
  }

  @Override
  public KindSheet<Delayed> delays() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = invited.asked();
          if (selection.isEmpty()) {
            return KindSheet.<Delayed>empty();
          }
          selection.get().where("answer_score IS NOT NULL AND answer_at >= occurred");
          String rows =
              "SELECT grp, day, answer_score,"
                  + " round(date_diff('second', occurred, answer_at) / 3600.0)::BIGINT AS hours"
                  + selection.get().sql();
          return new KindReader<>(
                  rows,
                  List.of("hours", "answer_score"),
                  (row, at) -> new Delayed(row.getLong(at + 1), row.getDouble(at + 2)),
                  groups(selection.get()))
              .read(invited.connection(), selection.get());
        });
  }
}
