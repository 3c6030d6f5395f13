package io.cxrating.restatement;

import io.cxrating.figures.lane.Effort;
import io.cxrating.figures.lane.Lanes;
import io.cxrating.figures.rated.MonthlyValues;
import io.cxrating.figures.rated.MonthlyValues.UnitMonth;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.unit.UnitNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts the published ratings that a new version restates: for each unit with its descendants and
 * each calendar month, the ratings whose value changes. A rating can change only if it has an
 * interaction on a day on which the version comes into force, or any interaction in a month on
 * whose last day it is in force, since that day's version determines the weights. A version that
 * judges like the one that it replaces restates none.
 */
@ApplicationScoped
class Restatement {
  /** Rating more units and months twice takes longer than a request should. */
  private static final int MOST_RATED = 5_000;

  /** Sums in a different order differ by less. */
  private static final double SAME = 1e-9;

  private static final Set<ProblemCode> NOT_NOW =
      EnumSet.of(
          ProblemCode.PROJECTION_BEHIND,
          ProblemCode.PROJECTION_UNAVAILABLE,
          ProblemCode.OVERLOADED,
          ProblemCode.TOO_MUCH_MEMORY);

  private static final Effort COUNTING = Effort.of(MOST_RATED).times(2);

  private static final TallyFilter ALL =
      TallyFilter.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  private final Tallies tallies;
  private final Lanes lanes;

  /**
   * The number of ratings.
   *
   * @param exactly those whose value changes, null if there are too many to rate
   * @param atMost those that are judged or weighted differently
   */
  record Restated(@Nullable Integer exactly, @Nullable Integer atMost) {
    static final Restated NONE = new Restated(0, 0);

    /** Without an answer of the tally. */
    static final Restated UNKNOWN = new Restated(null, null);
  }

  Restatement(Tallies tallies, Lanes lanes) {
    this.tallies = tallies;
    this.lanes = lanes;
  }

  /** The number for the rehearsed publication of {@code standard}. */
  Restated by(Standard standard, Publication rehearsed) {
    if (!rehearsed.isNew() || rehearsed.version() == 1) {
      return Restated.NONE;
    }
    Restated restated =
        now(
            view ->
                lanes.compute(
                    view,
                    COUNTING,
                    () -> view.interactions(standard.key(), ALL),
                    standard.touchpoints().size(),
                    () -> count(view, standard, rehearsed)));
    return restated == null ? Restated.UNKNOWN : restated;
  }

  /** Removes the findings that observed values disprove. */
  Publication seen(Publication publication) {
    boolean asked =
        publication.findings().stream().anyMatch(found -> found.code() == Code.ANY_CONTACT);
    return asked && Boolean.TRUE.equals(now(view -> view.hasJourneys(publication.key())))
        ? publication.without(Code.ANY_CONTACT)
        : publication;
  }

  /** Null if there is no answer now: publishing does not need it, but reports more with it. */
  private <T> @Nullable T now(Function<Tally, T> question) {
    try {
      return tallies.read(question);
    } catch (ProblemException notNow) {
      if (NOT_NOW.contains(notNow.code())) {
        return null;
      }
      throw notNow;
    }
  }

  private static Restated count(Tally view, Standard standard, Publication rehearsed) {
    Set<UnitMonth> touched = touched(view, standard, rehearsed.effectiveFrom());
    if (touched.size() > MOST_RATED) {
      return new Restated(null, touched.size());
    }
    StandardHistory before = history(view, standard);
    StandardHistory after = before.with(standard, rehearsed.effectiveFrom(), rehearsed.digest());
    Map<UnitMonth, Double> was = MonthlyValues.of(view, standard.key(), touched);
    Map<UnitMonth, Double> becomes = MonthlyValues.of(view.with(after), standard.key(), touched);
    long changed = touched.stream().filter(one -> differ(was.get(one), becomes.get(one))).count();
    return new Restated(Math.toIntExact(changed), touched.size());
  }

  private static StandardHistory history(Tally view, Standard standard) {
    return Objects.requireNonNull(
        view.standards().get(standard.key()), "only a second version restates anything");
  }

  /** Null means not given. */
  private static boolean differ(@Nullable Double before, @Nullable Double after) {
    if (before == null || after == null) {
      return before != null || after != null;
    }
    return Math.abs(before - after) > SAME;
  }

  /** The ratings that the version judges or weights differently. */
  private static Set<UnitMonth> touched(
      Tally view, Standard standard, @Nullable LocalDate effectiveFrom) {
    StandardHistory history = history(view, standard);
    LocalDate from = effectiveFrom == null ? LocalDate.MIN : effectiveFrom;
    if (history.governing(from).content().judgesLike(standard)
        && history.inForceOn(from).isPresent()) {
      return Set.of();
    }
    LocalDate until =
        history.versions().stream()
            .map(PublishedVersion::effectiveFrom)
            .filter(Objects::nonNull)
            .filter(start -> start.isAfter(from))
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    Set<UnitMonth> restated = new HashSet<>();
    view.monthsWithin(standard.key(), from, until)
        .forEach(
            (unitId, months) -> {
              String unit = view.units().find(unitId).map(UnitNode::key).orElseThrow();
              for (UnitNode above : view.units().lineage(unit)) {
                months.forEach(month -> restated.add(new UnitMonth(above.key(), month)));
              }
            });
    return restated;
  }
}
