package io.cxrating.figures;

import io.cxrating.figures.lane.Effort;
import io.cxrating.figures.lane.Lanes;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.Trait;
import io.cxrating.unit.UnitNode;
import io.cxrating.wire.QueryParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A slice resolved against one state of the projection: names to ids, open dates to days. */
public final class SliceReading {
  private static final Window ALL_TIME =
      new Window(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31).plusDays(1));

  private final Tally view;
  private final Slice slice;
  private final StandardHistory history;
  private final VersionsInForce versions;
  private final Focus focus;
  private @Nullable SliceDays days;

  /**
   * @throws ProblemException naming the parameter that the standard does not know
   */
  public SliceReading(Tally view, Slice slice) {
    this.view = view;
    this.slice = slice;
    StandardHistory known = view.standards().get(slice.standard());
    if (known == null) {
      throw unknown(ProblemCode.UNKNOWN_STANDARD, "standard", slice.standard());
    }
    history = known;
    versions = new VersionsInForce(history, slice.version());
    focus = slice.focus();
    requireDeclaredIn(history.versions().stream().map(version -> version.content()).toList());
    slice.customers().traits().keySet().forEach(trait -> requireDeclared(trait, trait.name()));
    for (String category : slice.customers().values(Trait.CATEGORY)) {
      if (!history.categories().contains(category)) {
        throw unknown(ProblemCode.UNKNOWN_CATEGORY, "category", category);
      }
    }
  }

  /**
   * Requires that the standard declares what a figure splits by.
   *
   * @throws ProblemException naming the parameter, also if units cannot be adjusted for an
   *     attribute
   */
  void requireDeclared(Split split) {
    split.rowTraits().forEach(trait -> requireDeclared(trait, "by"));
    for (Trait trait : split.adjust()) {
      Optional<Attribute> attribute = requireDeclared(trait, CaseMix.ADJUST.name());
      if (attribute.isPresent() && !attribute.get().caseMix()) {
        throw QueryParameters.invalid(
            CaseMix.ADJUST.name(),
            "The standard does not declare "
                + trait.name()
                + " as `caseMix: true`: units may cause it themselves");
      }
    }
  }

  /** The attribute of a trait; empty for category and channel. */
  private Optional<Attribute> requireDeclared(Trait trait, String parameter) {
    String key = trait.attribute();
    if (key == null) {
      return Optional.empty();
    }
    return Optional.of(
        history
            .attribute(key)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        "No version of the standard declares the attribute " + key,
                        parameter)));
  }

  /** Null for all units; empty if the unit is unknown. */
  private @Nullable Set<Integer> unitIds() {
    String unit = slice.unit();
    if (unit == null) {
      return null;
    }
    return view.units().find(unit).isEmpty()
        ? Set.of()
        : view.units().subtree(unit).stream().map(UnitNode::id).collect(Collectors.toSet());
  }

  /**
   * Requires that at least one of these contents, if there are any, declares touchpoint and
   * criterion.
   */
  public void requireDeclaredIn(Collection<Standard> contents) {
    if (!contents.isEmpty() && contents.stream().noneMatch(focus::isDeclaredIn)) {
      boolean oneCriterion = focus.criterion() != null;
      throw unknown(
          oneCriterion ? ProblemCode.INVALID : ProblemCode.UNKNOWN_TOUCHPOINT,
          oneCriterion ? "criterion" : "touchpoint",
          oneCriterion ? focus.qualifiedCriterion() : focus.touchpoint());
    }
  }

  private static ProblemException unknown(
      ProblemCode code, String parameter, @Nullable String value) {
    return new ProblemException(
        code, "There is no " + parameter + " '" + value + "' to judge this slice by", parameter);
  }

  /** The slice as requested. */
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

  /** The version that weighs the whole slice: the one in force on the window's last day. */
  public PublishedVersion weighing(Window window) {
    return versions.weighing(window);
  }

  /**
   * The judgement of the slice if that version weighs it.
   *
   * @throws ProblemException if the version does not declare what the slice is about
   */
  public Judgement judgement(PublishedVersion version) {
    requireDeclaredIn(List.of(version.content()));
    return history.judgement(
        version.version(), slice.version() != null, focus.touchpoint(), focus.qualifiedCriterion());
  }

  /** The judgement of the whole slice. */
  public Judgement judgement() {
    return judgement(weighing(window()));
  }

  /** The interactions of the slice. */
  public TallyFilter filter() {
    return filter(window());
  }

  public VersionsInForce versions() {
    return versions;
  }

  public Focus focus() {
    return focus;
  }

  /**
   * The days of the slice: from and to as given, else the first and the last day with an
   * interaction that is not stray, so that the answer depends on the ledger and never on the clock.
   * Empty if there is none.
   */
  public Window window() {
    return days().window();
  }

  /**
   * The same for other rows of the slice, such as invitations.
   *
   * @param seen their first and last local day
   * @param byDay number of rows of each day
   */
  public SliceDays days(DayRange seen, Supplier<SortedMap<LocalDate, Long>> byDay) {
    return SliceDays.of(slice, seen, byDay);
  }

  /** The days of the slice, and the stray rows outside of them. */
  public SliceDays days() {
    if (days == null) {
      days = found();
    }
    return days;
  }

  private SliceDays found() {
    if (slice.dates().areFixed()) {
      return new SliceDays(asked(), null);
    }
    TallyFilter asked = filter(asked());
    Optional<DayRange> seen = view.days(slice.standard(), asked);
    if (seen.isEmpty()) {
      LocalDate anchor = slice.dates().to() == null ? asked.from() : asked.to();
      return new SliceDays(new Window(anchor, anchor), null);
    }
    return SliceDays.of(slice, seen.get(), () -> view.byDay(slice.standard(), asked));
  }

  /** The requested days; all days if none are requested. */
  public Window asked() {
    LocalDate from = slice.dates().from();
    LocalDate to = slice.dates().to();
    return new Window(from == null ? ALL_TIME.from() : from, to == null ? ALL_TIME.to() : to);
  }

  /**
   * Computes in the lane of a question about this slice.
   *
   * @throws ProblemException OVERLOADED if there is no place in time, or it takes too long
   */
  public <T> T compute(Lanes lanes, Effort effort, Supplier<T> computation) {
    return lanes.compute(
        view,
        effort,
        () -> view.interactions(slice.standard(), filter(asked())),
        criteria(),
        computation);
  }

  /** Number of criteria of the latest version within the focus. */
  private int criteria() {
    return focus.criterion() != null
        ? 1
        : history.latest().content().touchpoints().stream()
            .filter(one -> focus.touchpoint() == null || focus.touchpoint().equals(one.key()))
            .mapToInt(one -> one.criteria().size())
            .sum();
  }

  /** The slice, within a window of its own days. */
  public TallyFilter filter(Window window) {
    return new TallyFilter(unitIds(), window.from(), window.to(), slice.customers().traits());
  }
}
