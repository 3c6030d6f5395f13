package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether those who answered were treated like those who did not: both were observed. */
final class Selected {
  private Selected() {}

  static Analysis of(Subject subject) {
    Map<Boolean, SliceSums> sums = subject.invitedTally().byAnswered();
    SliceSums answered = sums.get(true);
    SliceSums silent = sums.get(false);
    long used = answered.interactions() + silent.interactions();
    Set<Reason> missing = EnumSet.noneOf(Reason.class);
    if (answered.interactions() == 0) {
      missing.add(subject.whyNoneIsAnswered());
    } else if (silent.interactions() == 0) {
      missing.add(Reason.EVERYBODY_ANSWERED);
    }
    DifferenceEstimate difference =
        missing.isEmpty()
            ? DifferenceEstimator.between(answered, silent, subject.weights(), subject.comparison())
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
            difference.ratingA(),
            difference.ratingB(),
            difference.difference(),
            difference.interval().lower(),
            difference.interval().upper()),
        List.of(
            Figure.of("rating-answered", difference.ratingA()).outOf(null, answered.interactions()),
            Figure.of("rating-not-answered", difference.ratingB())
                .outOf(null, silent.interactions()),
            Figure.none("difference", difference.reasons())
                .with(difference.difference(), difference.interval())
                .with(difference.standardError(), difference.degreesOfFreedom())
                .tested(difference.pValue(), Double.NaN, differs)
                .outOf(null, used)));
  }
}
