package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Standard;
import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.OutcomeKinds;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.EvidenceTally;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.OutcomeQuery;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.SpanColumns;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Counts interactions by scores and outcome. Rows never leave DuckDB. */
final class DuckDbEvidence implements EvidenceTally {
  private static final List<String> KIND =
      List.of(FactColumns.TOUCHPOINT, FactColumns.CATEGORY, "pattern", OutcomeColumn.ACHIEVED);

  private final Connection connection;
  private final OutcomeQuery query;
  private final Facts facts;
  private final Slots slots;

  DuckDbEvidence(DuckDbTally view, Connection connection, OutcomeQuery query) {
    this.connection = connection;
    this.query = query;
    facts = view.facts(query.standard(), query.filter(), null);
    slots = new Slots(query.judgement(), facts.columns());
  }

  @Override
  public Extent extent() {
    return Reading.of(
        () -> {
          Optional<Selection> selection = facts.select(slots);
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

  @Override
  public OutcomeKinds kinds() {
    return kinds(Reading.of(this::sheet));
  }

  private record Kind(int touchpoint, int category, long pattern, boolean achieved) {}

  private KindSheet<Kind> sheet() throws SQLException {
    Optional<Selection> selection = facts.withOutcome(this::scored, query.outcome(), slots);
    if (selection.isEmpty()) {
      return KindSheet.empty();
    }
    String rows = "SELECT grp, day, " + String.join(", ", KIND) + selection.get().sql();
    return new KindReader<>(rows, KIND, this::kind, facts.groupsOfKinds(slots))
        .read(connection, selection.get());
  }

  /** The facts with all scores in one column. */
  private String scored() throws SQLException {
    return "(SELECT *, %s AS pattern FROM (SELECT *%s FROM %s)) scored"
        .formatted(
            slots.pattern(0, slots.count()),
            String.join("", slots.scores().stream().map(score -> ", " + score).toList()),
            facts.source(slots.spans()));
  }

  private Kind kind(ResultSet row, int at) throws SQLException {
    Integer category = NullableColumn.integer(row, at + 2);
    return new Kind(
        slots.touchpoint(row.getInt(at + 1)),
        category == null ? NO_CATEGORY : category,
        row.getLong(at + 3),
        row.getInt(at + 4) == 1);
  }

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

  @Override
  public MeasureBins bins(String measure) {
    Standard declared = query.judgement().declared().content();
    Span span = declared.measure(measure).flatMap(one -> Span.of(declared, one)).orElse(null);
    String column = SpanColumns.column(facts.columns(), measure, span);
    return Reading.of(
        () -> {
          List<Span> spans = span == null ? List.of() : List.of(span);
          Optional<Selection> slice = facts.select(spans);
          slice.ifPresent(all -> all.where(slots.touchpointCondition()));
          Optional<Selection> known =
              facts.withOutcome(() -> facts.source(spans), query.outcome(), slots);
          if (slice.isEmpty() || known.isEmpty()) {
            return MeasureGrid.EMPTY.bins(KindSheet.empty());
          }
          MeasureGrid grid = MeasureGrid.of(connection, slice.get(), column);
          known.get().where("isfinite(" + column + ")");
          String rows =
              "SELECT grp, day, achieved, " + grid.bin(column) + " AS bin" + known.get().sql();
          TallyExtent extent = TallyExtent.of(connection, Cells.uncut(), slice.get());
          ReplicateGroups groups = grid.groups(facts.coarsestGroups(), extent);
          return grid.bins(grid.reader(rows, groups).read(connection, known.get()));
        });
  }
}
