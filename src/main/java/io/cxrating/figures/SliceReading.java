package io.cxrating.figures;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A slice as one state of the projection understands it: every name found, every date known. */
public final class SliceReading {
  private static final Window ALL_TIME =
      new Window(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31).plusDays(1));

  private final TallyView view;
  private final Slice slice;
  private final StandardHistory history;
  private final VersionsInForce versions;
  private final Focus focus;
  private SliceDays days;

  /**
   * @throws ProblemException naming the parameter that the standard does not know
   */
  public SliceReading(TallyView view, Slice slice) {
    this.view = view;
    this.slice = slice;
    history = view.standards().get(slice.standard());
    if (history == null) {
      throw unknown(ProblemCode.UNKNOWN_STANDARD, "standard", slice.standard());
    }
    versions = new VersionsInForce(history, slice.version());
    focus = Focus.of(slice);
    requireDeclaredIn(history.versions().stream().map(version -> version.content()).toList());
    if (slice.category() != null && !history.categories().contains(slice.category())) {
      throw unknown(ProblemCode.UNKNOWN_CATEGORY, "category", slice.category());
    }
  }

  /** Null for all; none where the unit is not there. */
  private Set<Integer> unitIds() {
    String unit = slice.unit();
    if (unit == null) {
      return null;
    }
    return view.units().find(unit).isEmpty()
        ? Set.of()
        : view.units().subtree(unit).stream().map(UnitNode::id).collect(Collectors.toSet());
  }

  /** Touchpoint and criterion must be there in at least one of these contents, if there are any. */
  public void requireDeclaredIn(Collection<Standard> contents) {
    if (!contents.isEmpty() && contents.stream().noneMatch(focus::isDeclaredIn)) {
      boolean oneCriterion = slice.criterion() != null;
      throw unknown(
          oneCriterion ? ProblemCode.INVALID : ProblemCode.UNKNOWN_TOUCHPOINT,
          oneCriterion ? "criterion" : "touchpoint",
          oneCriterion ? slice.criterion() : slice.touchpoint());
    }
  }

  private static ProblemException unknown(ProblemCode code, String parameter, String value) {
    return new ProblemException(
        code, "There is no " + parameter + " '" + value + "' to judge this slice by", parameter);
  }

  /** What was asked for. */
  public Slice slice() {
    return slice;
  }

  /** The outcomes that the latest version declares. */
  public List<Standard.Outcome> outcomes() {
    return history.latest().content().outcomes();
  }

  public StandardHistory history() {
    return history;
  }

  /** The version that weighs the slice as a whole: the one in force on the window's last day. */
  public PublishedVersion weighing(Window window) {
    return versions.weighing(window);
  }

  /**
   * What the slice is judged by when that version weighs it.
   *
   * @throws ProblemException if the version does not declare what the slice is about
   */
  public Judgement judgement(PublishedVersion version) {
    requireDeclaredIn(List.of(version.content()));
    return history.judgement(
        version.version(), slice.version() != null, focus.touchpoint(), focus.qualifiedCriterion());
  }

  public VersionsInForce versions() {
    return versions;
  }

  public Focus focus() {
    return focus;
  }

  /**
   * The days of the slice: from and to as given, else the first and last day with an interaction
   * that is not stray, so that the answer depends on the ledger and never on the clock. Empty where
   * there is none.
   */
  public Window window() {
    return days().window();
  }

  /**
   * The same of other rows of the slice, such as invitations.
   *
   * @param seen their first and last local day
   * @param byDay how many of them each day has
   */
  public SliceDays days(DayRange seen, Supplier<SortedMap<LocalDate, Long>> byDay) {
    return SliceDays.of(slice, seen, byDay);
  }

  /** The days of the slice, and what they leave out. */
  public SliceDays days() {
    if (days == null) {
      days = found();
    }
    return days;
  }

  private SliceDays found() {
    if (slice.from() != null && slice.to() != null) {
      return new SliceDays(new Window(slice.from(), slice.to()), null);
    }
    TallyFilter asked = filter(asked());
    Optional<DayRange> seen = view.days(slice.standard(), asked);
    if (seen.isEmpty()) {
      LocalDate anchor = slice.to() == null ? asked.from() : asked.to();
      return new SliceDays(new Window(anchor, anchor), null);
    }
    return SliceDays.of(slice, seen.get(), () -> view.byDay(slice.standard(), asked));
  }

  /** The days asked for; all days where none are. */
  public Window asked() {
    return new Window(
        slice.from() == null ? ALL_TIME.from() : slice.from(),
        slice.to() == null ? ALL_TIME.to() : slice.to());
  }

  /** The slice, within a window of its own days. */
  public TallyFilter filter(Window window) {
    return new TallyFilter(
        unitIds(), window.from(), window.to(), slice.category(), slice.channel());
  }
}
