package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether respondents and non-respondents were treated alike; both were observed. */
final class Selected {
  private Selected() {}

  static Analysis of(Subject subject) {
    Map<Boolean, SliceSums> sums = subject.invitedTally().byAnswered();
    SliceSums answered = Objects.requireNonNull(sums.get(true), "both halves are there");
    SliceSums silent = Objects.requireNonNull(sums.get(false), "both halves are there");
    long used = answered.interactions() + silent.interactions();
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    if (answered.interactions() == 0) {
      missing.add(subject.whyNoneIsAnswered());
    } else if (silent.interactions() == 0) {
      missing.add(Reason.EVERYBODY_ANSWERED);
    }
    DifferenceEstimate difference =
        missing.isEmpty()
            ? DifferenceEstimator.between(
                answered, silent, subject.asked().weights(), subject.asked().comparison())
            : null;
    if (difference == null || !difference.estimated()) {
      List<Reason> why = difference == null ? List.copyOf(missing) : difference.reasons();
      return Analysis.none(
          Topic.SELF_SELECTION,
          Need.INTERACTION,
          subject.notJoined(),
          why,
          subject.say("selection.none", subject.reasons(why)));
    }
    Interval limits =
        Objects.requireNonNull(difference.interval(), "an estimated difference has an interval");
    boolean differs = difference.pValue() <= subject.alpha();
    String key = !differs ? "open" : difference.difference() < 0 ? "worse" : "better";
    return new Analysis(
        Topic.SELF_SELECTION,
        Need.INTERACTION,
        used,
        subject.notJoined(),
        difference.reasons(),
        subject.say(
            "selection." + key,
            difference.common().a(),
            difference.common().b(),
            difference.difference(),
            limits.lower(),
            limits.upper()),
        List.of(
            ContrastFigure.of("rating-answered", difference.common().a())
                .outOf(answered.interactions()),
            ContrastFigure.of("rating-not-answered", difference.common().b())
                .outOf(silent.interactions()),
            ContrastFigure.none("difference", difference.reasons())
                .with(difference.difference(), limits)
                .with(difference.error().value(), difference.error().degreesOfFreedom())
                .tested(difference.pValue(), Double.NaN, differs)
                .outOf(used)));
  }
}
