package io.cxrating.contrast;

import io.cxrating.figures.Asked;
import io.cxrating.stats.Reason;
import java.util.ArrayList;
import java.util.List;

/** Computes one request for a contrast on one state of the projection. */
final class ContrastCalculation {
  private final Subject subject;

  ContrastCalculation(Asked<Contrasts.Request> asked) {
    subject = new Subject(asked);
  }

  ContrastAnswer answer() {
    OwnFigures own = new OwnFigures(subject);
    List<Analysis> analyses = new ArrayList<>();
    analyses.add(own.score());
    analyses.add(own.observed());
    analyses.add(own.response());
    analyses.add(Selected.of(subject));
    analyses.add(Corrected.of(subject));
    analyses.add(Recalled.of(subject));
    analyses.add(Contradicted.of(subject));
    UnitTable units = new UnitTable(subject);
    analyses.add(units.analysis());
    subject
        .asked()
        .own()
        .by()
        .period()
        .ifPresent(period -> analyses.add(new PeriodTable(subject, period).analysis()));
    Resolution resolution = new Resolution(subject, own, units);
    analyses.add(resolution.agreement());
    analyses.add(resolution.resolvingPower());
    analyses.add(Predictiveness.of(subject));
    return new ContrastAnswer(
        subject.asked().basis(),
        subject.instrument().instrument().key(),
        subject.instrument().name(),
        subject.asked().own().weighted(),
        subject.counts(),
        flags(),
        analyses.get(0).sentence() + " " + analyses.get(1).sentence(),
        analyses);
  }

  private List<Reason> flags() {
    List<Reason> flags = new ArrayList<>();
    if (subject.counts().answeredBefore() > 0) {
      flags.add(Reason.ANSWERED_BEFORE);
    }
    if (subject.counts().notJoined() > 0) {
      flags.add(Reason.NOT_JOINED);
    }
    return flags;
  }
}
