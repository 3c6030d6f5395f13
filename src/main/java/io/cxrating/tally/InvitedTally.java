package io.cxrating.tally;

import io.cxrating.standard.FactColumns;
import io.cxrating.standard.Standard.Outcome;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.SliceSums;
import io.cxrating.stats.survey.Balance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the interactions about which customers were asked with one instrument: the filter is about
 * the interactions, whenever they were answered. What lies in memory grows with kinds, groups and
 * days, not with rows.
 */
public final class InvitedTally {
  private static final List<String> INVITED =
      List.of(
          "answer_score",
          "answered_before",
          "halves",
          "observed",
          FactColumns.TOUCHPOINT,
          FactColumns.CATEGORY,
          FactTable.CHANNEL);

  private final TallyView view;
  private final Connection connection;
  private final AnswerQuery query;
  private final StandardHistory history;
  private final Slots slots;

  InvitedTally(TallyView view, Connection connection, AnswerQuery query) {
    this.view = view;
    this.connection = connection;
    this.query = query;
    history = view.history(query.standard());
    slots = new Slots(query.judgement(), new FactColumns(history));
  }

  private Cells uncut(UnitSelection units) {
    return new Cells(
        new TallyQuery(
            query.standard(), query.judgement(), query.filter(), null, null, false, false),
        units,
        history.categories());
  }

  /** The interactions about which somebody was asked, one row for each invitation. */
  public KindSheet<Invited> invited() {
    return AnswerTally.read(
        () -> {
          Optional<Selection> selection = asked();
          if (selection.isEmpty()) {
            return KindSheet.<Invited>empty();
          }
          return sheet(
              new KindReader<>(invitedRows(selection.get()), INVITED, this::invited),
              selection.get());
        });
  }

  private <K> KindSheet<K> sheet(KindReader<K> reader, Selection selection) throws SQLException {
    UnitSelection units = UnitSelection.of(query.filter().unitIds(), null, view.units());
    return reader.read(connection, selection, uncut(units)).values().stream()
        .findFirst()
        .orElseGet(
            () -> new KindSheet<>(List.of(), new io.cxrating.stats.KindCounts.Builder().build()));
  }

  private Invited invited(ResultSet row, int at) throws SQLException {
    int category = row.getInt(at + 6);
    boolean uncategorised = row.wasNull();
    return new Invited(
        AnswerTally.number(row, at + 1),
        row.getBoolean(at + 2),
        row.getInt(at + 3),
        row.getInt(at + 4),
        query.judgement().touchpoints().get(slots.touchpoint(row.getInt(at + 5))).key(),
        uncategorised ? null : history.categories().get(category),
        row.getString(at + 7));
  }

  private String invitedRows(Selection selection) {
    return "SELECT *, "
        + slots.halves()
        + " AS halves, "
        + slots.observed()
        + " AS observed FROM (SELECT grp, day, answer_score,"
        + " coalesce(answer_score IS NOT NULL AND answer_at < occurred, false) AS answered_before,"
        + " touchpoint, category, channel"
        + scores()
        + selection.sql()
        + ")";
  }

  private Optional<Selection> facts() throws SQLException {
    UnitSelection units = UnitSelection.of(query.filter().unitIds(), null, view.units());
    Optional<Selection> selection = view.select(history, query.filter(), units);
    if (selection.isEmpty() || slots.count() == 0) {
      return Optional.empty();
    }
    selection.get().where(slots.touchpointCondition());
    return selection;
  }

  /** Interactions joined with their invitations, answered or not. */
  private Optional<Selection> asked() throws SQLException {
    Optional<Selection> selection = facts();
    selection.ifPresent(
        facts ->
            facts.join(
                "(SELECT interaction AS answer_interaction, score AS answer_score, answered AS"
                    + " answer_at FROM survey_answer WHERE instrument = "
                    + query.instrument()
                    + ")",
                "answer_interaction = row_id"));
    return selection;
  }

  /** What was observed of the criteria, in halves, by the kinds of {@link #invited()}. */
  public List<Balance.Observed> observed(List<Invited> kinds) {
    Map<Invited, Integer> numbers = new LinkedHashMap<>();
    kinds.forEach(kind -> numbers.put(kind, numbers.size()));
    int criteria = query.judgement().criteria().size();
    double[][][] sums = new double[criteria][3][kinds.size()];
    AnswerTally.read(
        () -> {
          Optional<Selection> selection = asked();
          if (selection.isPresent()) {
            addObserved(selection.get(), numbers, sums);
          }
          return null;
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
            + invitedRows(selection)
            + ") GROUP BY "
            + String.join(", ", INVITED);
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int kind = numbers.get(invited(row, 0));
        List<Integer> criteria = slots.criteriaOf(slots.touchpoint(row.getInt(5)));
        for (int slot = 0; slot < criteria.size(); slot++) {
          for (int moment = 0; moment < 3; moment++) {
            sums[criteria.get(slot)][moment][kind] +=
                row.getLong(INVITED.size() + 3 * slot + moment + 1);
          }
        }
      }
    }
  }

  /**
   * The sums of the interactions about which somebody was asked: of those with an answer (true) and
   * of those without (false).
   */
  public Map<Boolean, SliceSums> byAnswered() {
    return Map.of(true, interactions(true), false, interactions(false));
  }

  private SliceSums interactions(boolean answered) {
    return AnswerTally.read(
        () -> {
          SliceSums[] sums = {SliceSums.empty(slots.touchpoints(), slots.criteria())};
          Optional<Selection> selection = facts();
          if (selection.isPresent()) {
            String of = " IN (SELECT interaction FROM survey_answer WHERE instrument = ";
            String named = " AND interaction IS NOT NULL";
            String scored = of + query.instrument() + " AND score IS NOT NULL" + named + ")";
            selection.get().where("row_id" + of + query.instrument() + named + ")");
            selection.get().where("row_id" + (answered ? "" : " NOT") + scored);
            UnitSelection units = UnitSelection.of(query.filter().unitIds(), null, view.units());
            new TallyReader(connection, slots, uncut(units), selection.get())
                .forEach((key, found) -> sums[0] = found);
          }
          return sums[0];
        });
  }

  /** Answers that came after the interaction that they are about, by how long after. */
  public KindSheet<Delayed> delays() {
    return AnswerTally.read(
        () -> {
          Optional<Selection> selection = asked();
          if (selection.isEmpty()) {
            return KindSheet.<Delayed>empty();
          }
          selection.get().where("answer_score IS NOT NULL AND answer_at >= occurred");
          String rows =
              "SELECT grp, day, answer_score,"
                  + " round(date_diff('second', occurred, answer_at) / 3600.0)::BIGINT AS hours"
                  + selection.get().sql();
          return sheet(
              new KindReader<>(
                  rows,
                  List.of("hours", "answer_score"),
                  (row, at) -> new Delayed(row.getLong(at + 1), row.getDouble(at + 2))),
              selection.get());
        });
  }

  /**
   * Interactions of which it is known whether their customer achieved an outcome later, with the
   * last answer about them.
   *
   * @param outcome as the standard declares it, or one that is only posted
   */
  public KindSheet<Predicted> predicted(Outcome outcome) {
    return AnswerTally.read(
        () -> {
          if (facts().isEmpty()) {
            return KindSheet.<Predicted>empty();
          }
          UnitSelection units = UnitSelection.of(query.filter().unitIds(), null, view.units());
          Selection selection =
              TallyView.restrict(
                      OutcomeColumn.facts(connection, history, outcome),
                      history,
                      query.filter(),
                      units)
                  .orElseThrow();
          selection.where(slots.touchpointCondition());
          selection.where(OutcomeColumn.ACHIEVED + " IS NOT NULL");
          selection.leftJoin(
              "(SELECT interaction AS answer_interaction, arg_max(score, (answered, row_id)) AS"
                  + " last_score, max(answered) AS answer_at FROM survey_answer WHERE instrument = "
                  + query.instrument()
                  + " AND score IS NOT NULL AND interaction IS NOT NULL GROUP BY ALL)",
              "answer_interaction = row_id");
          String rows =
              "SELECT *, "
                  + slots.halves()
                  + " AS halves, "
                  + slots.observed()
                  + " AS observed FROM (SELECT grp, day, achieved,"
                  + " CASE WHEN answer_at >= occurred THEN last_score END AS answer_score"
                  + scores()
                  + selection.sql()
                  + ")";
          return sheet(
              new KindReader<>(
                  rows,
                  List.of("halves", "observed", "answer_score", "achieved"),
                  (row, at) ->
                      new Predicted(
                          row.getInt(at + 1),
                          row.getInt(at + 2),
                          AnswerTally.number(row, at + 3),
                          row.getInt(at + 4) == 1)),
              selection);
        });
  }

  private String scores() {
    return String.join("", slots.scores().stream().map(score -> ", " + score).toList());
  }

  /** The interactions that contradict what was answered about them, ascending, one page. */
  public List<Contradiction> contradictions(ContradictionQuery asked) {
    return AnswerTally.read(
        () -> {
          Optional<Selection> selected = asked();
          if (selected.isEmpty()) {
            return List.of();
          }
          Selection selection = selected.get();
          selection.where("row_id > ?", asked.afterRowId());
          selection.where("answer_at >= occurred");
          selection.where(
              "? * answer_score " + (asked.atLeast() ? ">= ?" : "< ?"),
              asked.sign(),
              asked.bound());
          String sql =
              "SELECT row_id, arg_max(answer_score, answer_at), max(answer_at) FROM (SELECT *, "
                  + slots.halves()
                  + " AS halves, "
                  + slots.observed()
                  + " AS observed FROM (SELECT row_id, touchpoint, answer_score, answer_at"
                  + scores()
                  + selection.sql()
                  + ")) WHERE observed > 0 AND halves = "
                  + (asked.met() ? "2 * observed" : "0")
                  + " GROUP BY row_id ORDER BY row_id LIMIT "
                  + asked.limit();
          try (PreparedStatement select = selection.prepare(connection, sql);
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
        });
  }
}
