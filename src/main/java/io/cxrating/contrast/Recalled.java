package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.survey.Retrospection;
import io.cxrating.tally.Delayed;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.List;

/** How long after the experience customers answered, and what that does to their answer. */
final class Recalled {
  private static final double HOURS_OF_A_DAY = 24;

  private Recalled() {}

  static Analysis of(Subject subject) {
    KindSheet<Delayed> sheet = subject.invitedTally().delays();
    KindCounts counts = sheet.counts();
    long without = subject.notJoined() + subject.counts().answeredBefore();
    if (!counts.sufficient()) {
      List<Reason> why =
          counts.rows() == 0 ? List.of(subject.whyNoneIsAnswered()) : counts.reasons();
      return Analysis.none(
          Topic.RETROSPECTION,
          Need.INTERACTION,
          without,
          why,
          subject.say("recalled.none", subject.reasons(why)));
    }
    double[] days = sheet.each(kind -> kind.hours() / HOURS_OF_A_DAY);
    Figure median = quantile(subject, counts, days, 0.5, "delay-days-median");
    Figure late = quantile(subject, counts, days, 0.9, "delay-days-p90");
    KindStatistic slope =
        Retrospection.slope(
            counts, days, sheet.each(kind -> subject.instrument().scale().value(kind.score())));
    List<Figure> figures = new ArrayList<>(List.of(median, late));
    String drift;
    if (Double.isNaN(slope.value())) {
      figures.add(Figure.none("slope-per-day", List.of(Reason.NO_VARIATION)));
      drift = subject.say("recalled.same");
    } else {
      LinearEstimate estimate = slope.estimate(subject.options());
      boolean found = estimate.pValue() <= subject.alpha();
      figures.add(
          Figure.of("slope-per-day", estimate, counts.reasons())
              .tested(estimate.pValue(), Double.NaN, found));
      drift =
          subject.say(
              found ? "recalled.drifts" : "recalled.steady",
              subject.instrument().name(),
              subject.score(estimate.value()),
              subject.score(estimate.interval().lower()),
              subject.score(estimate.interval().upper()));
    }
    return new Analysis(
        Topic.RETROSPECTION,
        Need.INTERACTION,
        counts.rows(),
        without,
        counts.reasons(),
        subject.say("recalled", median.value(), late.value()) + " " + drift,
        figures);
  }

  private static Figure quantile(
      Subject subject, KindCounts counts, double[] days, double share, String name) {
    double value = Retrospection.quantile(counts, days, share);
    Interval around = quantileInterval(subject, counts, days, share, value);
    return Figure.none(name, counts.reasons()).with(value, around).outOf(null, counts.rows());
  }

  /** The interval of the share up to the quantile, moved to that share and inverted. */
  private static Interval quantileInterval(
      Subject subject, KindCounts counts, double[] days, double share, double value) {
    LinearEstimate upTo = Retrospection.shareUpTo(counts, days, value).share(subject.options());
    double below = upTo.value() - upTo.interval().lower();
    double above = upTo.interval().upper() - upTo.value();
    double lower = Retrospection.quantile(counts, days, Math.max(1e-9, share - below));
    double upper = Retrospection.quantile(counts, days, Math.min(1, share + above));
    return new Interval(Math.min(lower, value), Math.max(upper, value));
  }
}
