package io.cxrating.tally;

import io.cxrating.standard.FactColumns;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.OutcomeKinds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Counts interactions by what was observed and what came of it. Rows never leave the engine. */
public final class EvidenceTally {
  private static final List<String> KIND =
      List.of(FactColumns.TOUCHPOINT, FactColumns.CATEGORY, "pattern", OutcomeColumn.ACHIEVED);

  private final TallyView view;
  private final Connection connection;
  private final OutcomeQuery query;
  private final StandardHistory history;
  private final FactColumns columns;
  private final Slots slots;
  private final UnitSelection units;

  EvidenceTally(TallyView view, Connection connection, OutcomeQuery query) {
    this.view = view;
    this.connection = connection;
    this.query = query;
    history = view.history(query.standard());
    columns = new FactColumns(history);
    slots = new Slots(query.judgement(), columns);
    units = UnitSelection.of(query.filter().unitIds(), null, view.units());
  }

  /**
   * How many interactions the slice has, with or without a known outcome.
   *
   * @param customers those of them with a known customer
   */
  public record Extent(long interactions, long customers) {}

  /** What is there, before it is asked what came of it. */
  public Extent extent() {
    return AnswerTally.read(
        () -> {
          Optional<Selection> selection = restricted(view.select(history, query.filter(), units));
          if (selection.isEmpty()) {
            return new Extent(0, 0);
          }
          String sql = "SELECT count(*), count(customer)" + selection.get().sql();
          try (PreparedStatement select = selection.get().prepare(connection, sql);
              ResultSet row = select.executeQuery()) {
            row.next();
            return new Extent(row.getLong(1), row.getLong(2));
          }
        });
  }

  /** The interactions with a known outcome, by touchpoint, category, scores and outcome. */
  public OutcomeKinds kinds() {
    return kinds(AnswerTally.read(this::sheet));
  }

  private record Kind(int touchpoint, int category, long pattern, boolean achieved) {}

  private KindSheet<Kind> sheet() throws SQLException {
    Optional<Selection> selection = slots.count() == 0 ? Optional.empty() : withOutcome();
    if (selection.isEmpty()) {
      return KindSheet.empty();
    }
    String each = String.join("", slots.scores().stream().map(score -> ", " + score).toList());
    String rows =
        "SELECT grp, day, touchpoint, category, achieved, "
            + slots.pattern(0, slots.count())
            + " AS pattern FROM (SELECT grp, day, touchpoint, category, achieved"
            + each
            + selection.get().sql()
            + ")";
    return read(new KindReader<>(rows, KIND, this::kind), selection.get());
  }

  private <K> KindSheet<K> read(KindReader<K> reader, Selection selection) throws SQLException {
    Cells uncut =
        new Cells(
            new TallyQuery(
                query.standard(), query.judgement(), query.filter(), null, null, false, false),
            units,
            history.categories());
    return reader.read(connection, selection, uncut).values().stream()
        .findFirst()
        .orElseGet(KindSheet::empty);
  }

  private Kind kind(ResultSet row, int at) throws SQLException {
    int category = row.getInt(at + 2);
    return new Kind(
        slots.touchpoint(row.getInt(at + 1)),
        row.wasNull() ? NO_CATEGORY : category,
        row.getLong(at + 3),
        row.getInt(at + 4) == 1);
  }

  /** The category of customers of whom none is known; all others go by their place. */
  public static final int NO_CATEGORY = -1;

  private OutcomeKinds kinds(KindSheet<Kind> sheet) {
    List<Kind> kinds = sheet.kinds();
    byte[][] halves = new byte[kinds.size()][];
    boolean[] achieved = new boolean[kinds.size()];
    for (int k = 0; k < halves.length; k++) {
      Kind kind = kinds.get(k);
      halves[k] = new byte[slots.criteriaOf(kind.touchpoint()).size()];
      for (int c = 0; c < halves[k].length; c++) {
        halves[k][c] = (byte) ((kind.pattern() >>> (2 * c) & 3) - 1);
      }
      achieved[k] = kind.achieved();
    }
    return new OutcomeKinds(
        kinds.stream().mapToInt(Kind::touchpoint).toArray(),
        kinds.stream().mapToInt(Kind::category).toArray(),
        halves,
        achieved,
        sheet.counts());
  }

  private Optional<Selection> restricted(Optional<Selection> selection) {
    selection.ifPresent(facts -> facts.where(slots.touchpointCondition()));
    return selection;
  }

  private Optional<Selection> withOutcome() throws SQLException {
    if (!FactTable.exists(connection, FactTable.name(history.id()))) {
      return Optional.empty();
    }
    Selection facts = OutcomeColumn.facts(connection, history, query.outcome());
    Optional<Selection> selection =
        restricted(TallyView.restrict(facts, history, query.filter(), units));
    selection.ifPresent(known -> known.where("achieved IS NOT NULL"));
    return selection;
  }

  /** The interactions with a known outcome, in bins along a measure. */
  public MeasureBins bins(String measure) {
    String column = columns.measureColumn(measure);
    return AnswerTally.read(
        () -> {
          Optional<Selection> slice = restricted(view.select(history, query.filter(), units));
          Optional<Selection> known = withOutcome();
          if (slice.isEmpty() || known.isEmpty()) {
            return MeasureGrid.EMPTY.bins(KindSheet.empty());
          }
          MeasureGrid grid = MeasureGrid.of(connection, slice.get(), column);
          known.get().where("isfinite(" + column + ")");
          String rows =
              "SELECT grp, day, achieved, " + grid.bin(column) + " AS bin" + known.get().sql();
          return grid.bins(read(grid.reader(rows), known.get()));
        });
  }
}
