package io.cxrating.figures.rated;

import io.cxrating.figures.Asked;
import io.cxrating.figures.Breakdown;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.Focus;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.figures.VersionsInForce;
import io.cxrating.figures.VersionsInForce.Run;
import io.cxrating.figures.Window;
import io.cxrating.figures.lane.Effort;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.Reason;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one request for ratings in one state of the projection. */
public final class RatedRows {
  public static final int MAX_ROWS = 100_000;

  /** Each part takes several statements, and the time of one grows with the standard. */
  private static final int MAX_PARTS = 1_000;

  /** Contributions of all rows, at about 100 bytes each. */
  private static final int MAX_CONTRIBUTIONS = 1_000_000;

  /** Approximate number of values of a trait. */
  private static final int VALUES_OF_TRAIT = 5;

  private static final UnitRow ALL_UNITS = new UnitRow(null, null, false);

  private final Asked<RatingRequest> asked;
  private final RatingRequest request;
  private final SliceReading slice;
  private final Breakdown by;
  private final Optional<Period> period;
  private final @Nullable UnitRows units;
  private final SortedMap<RowKey, RatingRow> rows;
  private long contributions;

  public RatedRows(Asked<RatingRequest> asked) {
    this.asked = asked;
    request = asked.own();
    slice = asked.slice();
    by = request.by();
    period = by.period();
    units =
        by.has(Dimension.UNIT)
            ? new UnitRows(asked.view().units(), slice.slice().unit(), request.depth())
            : null;
    rows = new TreeMap<>(RowKey.order(by));
  }

  /** The work of these rows. */
  public static Effort effort(Asked<RatingRequest> asked) {
    RatingRequest request = asked.own();
    SliceReading slice = asked.slice();
    Breakdown by = request.by();
    long units =
        by.has(Dimension.UNIT)
            ? new UnitRows(asked.view().units(), slice.slice().unit(), request.depth())
                .rows()
                .size()
            : 1;
    long periods =
        by.period().map(period -> slice.asked().cutBy(period, MAX_ROWS).size()).orElse(1);
    long traits = 1 + (long) VALUES_OF_TRAIT * (by.traits().size() + request.adjust().size());
    return Effort.of(units * periods * traits)
        .times(slice.focus().split(slice.history().latest().content(), by).size());
  }

  /** The rows by key, sorted. */
  public SortedMap<RowKey, RatingRow> rows() {
    Window window = slice.window();
    VersionsInForce versions = slice.versions();
    List<Run> runs = versions.runs(window, period, MAX_ROWS);
    slice.requireDeclaredIn(runs.stream().map(run -> run.version().content()).toList());
    requireFewRows(runs);
    for (Run run : runs) {
      for (Focus part : slice.focus().split(run.version().content(), by)) {
        rate(run, part);
      }
    }
    return rows;
  }

  private void requireFewRows(List<Run> runs) {
    long unitsThatAlwaysAppear = units().stream().filter(unit -> !unit.ownOnly()).count();
    long cells = 0;
    int parts = 0;
    for (Run run : runs) {
      int ofRun = slice.focus().split(run.version().content(), by).size();
      parts += ofRun;
      cells += (long) run.windows().size() * ofRun * unitsThatAlwaysAppear;
    }
    requireFewRows(cells);
    if (parts > MAX_PARTS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "`by` splits the slice into %d touchpoints or criteria, and the limit is %d; choose one"
                  .formatted(parts, MAX_PARTS)
              + " touchpoint, or a time in which fewer versions are in force");
    }
  }

  private static void requireFewRows(long count) {
    if (count > MAX_ROWS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "The answer would have more than "
              + MAX_ROWS
              + " rows; narrow the slice or use fewer dimensions in `by`");
    }
  }

  private void rate(Run run, Focus part) {
    RowRater rater = new RowRater(asked.request(), slice.history(), run.version(), part);
    Set<RowKey> seen = new HashSet<>();
    // Empty if the version does not declare the focus.
    rater
        .judgement()
        .ifPresent(
            judgement ->
                asked
                    .view()
                    .forEachCell(
                        query(run, judgement),
                        (at, sums) -> {
                          RowKey key = key(part, at);
                          add(key, rater.rate(key, sums));
                          seen.add(key.withoutTraits());
                        }));
    if (!by.hasOnlyTraits()) {
      addRowsWithoutData(run, part, seen, rater);
    }
    if (!request.adjust().isEmpty()) {
      adjust(run, part, rater);
    }
    if (request.measures()) {
      measure(run, part, rater);
    }
  }

  private void add(RowKey key, RatingRow row) {
    asked.view().check();
    rows.put(key, row);
    requireFewRows(rows.size());
    contributions += row.contributions().size();
    if (contributions > MAX_CONTRIBUTIONS) {
      throw new ProblemException(
          ProblemCode.TOO_MUCH_MEMORY,
          "The rows would have more than %d contributions of criteria together, the limit of an"
                  .formatted(MAX_CONTRIBUTIONS)
              + " answer; choose one touchpoint, fewer units or a shorter time");
    }
  }

  private void measure(Run run, Focus part, RowRater rater) {
    rater
        .judgement()
        .ifPresent(
            judgement ->
                asked
                    .view()
                    .measures(query(run, judgement))
                    .forEach(
                        (at, values) ->
                            rows.computeIfPresent(
                                key(part, at), (key, row) -> rater.withMeasures(row, values))));
  }

  /** Adjusts each period to its own mix. */
  private void adjust(Run run, Focus part, RowRater rater) {
    Adjustment adjustment = new Adjustment(units());
    rater
        .judgement()
        .ifPresent(
            judgement ->
                asked
                    .view()
                    .sums(query(run, judgement, request.adjust()))
                    .forEach(adjustment::add));
    for (Window window : run.windows()) {
      LocalDate start = startOf(window);
      rater
          .judgement()
          .map(judgement -> adjustment.of(start, judgement, rater.comparison()))
          .orElseGet(() -> adjustment.none(Reason.NO_DATA))
          .forEach(
              (unit, adjusted) ->
                  rows.computeIfPresent(
                      RowKey.of(unit, part, start), (key, row) -> row.with(adjusted)));
    }
  }

  private @Nullable LocalDate startOf(Window window) {
    return period.map(length -> length.startOf(window.from())).orElse(null);
  }

  private List<UnitRow> units() {
    return units == null ? List.of(ALL_UNITS) : units.rows();
  }

  public RowKey key(Focus part, TallyKey at) {
    UnitRow unit = units().get(units == null ? 0 : at.row());
    return new RowKey(unit, part, at.periodStart(), at.traits());
  }

  /** The cells of the rows of one run. */
  public TallyQuery query(Run run, Judgement judgement) {
    return query(run, judgement, by.traits());
  }

  private TallyQuery query(Run run, Judgement judgement, Collection<Trait> traits) {
    Window window = new Window(run.windows().getFirst().from(), run.windows().getLast().to());
    return new TallyQuery(
        asked.standard(),
        judgement,
        slice.filter(window),
        units == null ? null : units.rowOfUnit(),
        period.orElse(null),
        List.copyOf(traits));
  }

  /** Adds units and periods without interactions; a unit between only appears if it has one. */
  private void addRowsWithoutData(Run run, Focus part, Set<RowKey> seen, RowRater rater) {
    for (UnitRow unit : units()) {
      for (Window window : run.windows()) {
        RowKey key = RowKey.of(unit, part, startOf(window));
        if (!unit.ownOnly() && !seen.contains(key)) {
          rows.put(key, rater.withoutData(key));
        }
      }
    }
    requireFewRows(rows.size());
  }
}
