package io.cxrating.publishing;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.Finding.Code;
import io.cxrating.standard.Publication;
import io.cxrating.standard.PublishedVersion;
import io.cxrating.standard.Standard;
import io.cxrating.standard.StandardHistory;
import io.cxrating.tally.Projection;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * How many published ratings a new version restates: of each unit with everything below it, for
 * each calendar month, those with an interaction on a day on which the version comes into force,
 * and those with any interaction whose last day it is in force on, since that day's version weighs
 * them. A version that judges like the one whose place it takes restates none.
 */
@ApplicationScoped
class Restatement {
  private final Projection projection;

  /** A published figure. */
  private record UnitMonth(String unit, LocalDate month) {}

  Restatement(Projection projection) {
    this.projection = projection;
  }

  /** The number for what {@code rehearsed} says of {@code standard}; null: not to be said now. */
  Integer by(Standard standard, Publication rehearsed) {
    if (!rehearsed.isNew() || rehearsed.version() == 1) {
      return 0;
    }
    return now(view -> count(view, standard, rehearsed.effectiveFrom()));
  }

  /** Without the findings that what was observed proves wrong. */
  Publication seen(Publication publication) {
    boolean asked =
        publication.findings().stream().anyMatch(found -> found.code() == Code.ANY_CONTACT);
    return asked && Boolean.TRUE.equals(now(view -> view.hasJourneys(publication.key())))
        ? publication.without(Code.ANY_CONTACT)
        : publication;
  }

  /** Null while the projection is behind: publishing does not need it, only says more with it. */
  private <T> T now(Function<TallyView, T> question) {
    try {
      return projection.read(question);
    } catch (ProblemException notNow) {
      if (notNow.code() == ProblemCode.PROJECTION_BEHIND) {
        return null;
      }
      throw notNow;
    }
  }

  private static int count(TallyView view, Standard standard, LocalDate effectiveFrom) {
    StandardHistory history = view.standards().get(standard.key());
    LocalDate from = effectiveFrom == null ? LocalDate.MIN : effectiveFrom;
    if (history.governing(from).content().judgesLike(standard)
        && history.inForceOn(from).isPresent()) {
      return 0;
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
    return restated.size();
  }
}
