package io.cxrating.restatement;

import io.cxrating.figures.rated.MonthlyValues;
import io.cxrating.figures.rated.MonthlyValues.UnitMonth;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.tally.duckdb.Tallies;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * How many published ratings a new version restates: of each unit with everything below it, for
 * each calendar month, those whose value is another one with it. Only those can be that have an
 * interaction on a day on which the version comes into force, or any interaction in a month whose
 * last day it is in force on, since that day's version weighs them. A version that judges like the
 * one whose place it takes restates none.
 */
@ApplicationScoped
class Restatement {
  /** To rate more units and months twice takes longer than a request should. */
  private static final int MOST_RATED = 5_000;

  /** Sums in another order differ by less. */
  private static final double SAME = 1e-9;

  private final Tallies tallies;

  /**
   * The number of ratings.
   *
   * @param exactly those whose value changes, null where there are too many to rate
   * @param atMost those that are judged or weighed otherwise
   */
  record Restated(Integer exactly, Integer atMost) {
    static final Restated NONE = new Restated(0, 0);

    /** While the tallies is behind. */
    static final Restated UNKNOWN = new Restated(null, null);
  }

  Restatement(Tallies tallies) {
    this.tallies = tallies;
  }

  /** The number for what {@code rehearsed} says of {@code standard}. */
  Restated by(Standard standard, Publication rehearsed) {
    if (!rehearsed.isNew() || rehearsed.version() == 1) {
      return Restated.NONE;
    }
    Restated restated = now(view -> count(view, standard, rehearsed));
    return restated == null ? Restated.UNKNOWN : restated;
  }

  /** Without the findings that what was observed proves wrong. */
  Publication seen(Publication publication) {
    boolean asked =
        publication.findings().stream().anyMatch(found -> found.code() == Code.ANY_CONTACT);
    return asked && Boolean.TRUE.equals(now(view -> view.hasJourneys(publication.key())))
        ? publication.without(Code.ANY_CONTACT)
        : publication;
  }

  /** Null while the tallies is behind: publishing does not need it, only says more with it. */
  private <T> T now(Function<TallyView, T> question) {
    try {
      return tallies.read(question);
    } catch (ProblemException notNow) {
      if (notNow.code() == ProblemCode.PROJECTION_BEHIND) {
        return null;
      }
      throw notNow;
    }
  }

  private static Restated count(TallyView view, Standard standard, Publication rehearsed) {
    Set<UnitMonth> touched = touched(view, standard, rehearsed.effectiveFrom());
    if (touched.size() > MOST_RATED) {
      return new Restated(null, touched.size());
    }
    StandardHistory before = view.standards().get(standard.key());
    StandardHistory after = before.with(standard, rehearsed.effectiveFrom(), rehearsed.digest());
    Map<UnitMonth, Double> was = MonthlyValues.of(view, standard.key(), touched);
    Map<UnitMonth, Double> becomes = MonthlyValues.of(view.with(after), standard.key(), touched);
    long changed = touched.stream().filter(one -> differ(was.get(one), becomes.get(one))).count();
    return new Restated(Math.toIntExact(changed), touched.size());
  }

  /** Null: not given. */
  private static boolean differ(Double before, Double after) {
    return before == null || after == null ? before != after : Math.abs(before - after) > SAME;
  }

  /** The ratings that the version judges or weighs otherwise. */
  private static Set<UnitMonth> touched(
      TallyView view, Standard standard, LocalDate effectiveFrom) {
    StandardHistory history = view.standards().get(standard.key());
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
