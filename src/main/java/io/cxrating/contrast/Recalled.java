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
import java.util.Objects;

/** The delay between experience and answer, and its effect on the answer. */
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
    ContrastFigure median = quantile(subject, counts, days, 0.5, "delay-days-median");
    ContrastFigure late = quantile(subject, counts, days, 0.9, "delay-days-p90");
    KindStatistic slope =
        Retrospection.slope(
            counts, days, sheet.each(kind -> subject.instrument().scale().value(kind.score())));
    List<ContrastFigure> figures = new ArrayList<>(List.of(median, late));
    String drift;
    if (Double.isNaN(slope.value())) {
      figures.add(ContrastFigure.none("slope-per-day", List.of(Reason.NO_VARIATION)));
      drift = subject.say("recalled.same");
    } else {
      LinearEstimate estimate = slope.estimate(subject.asked().options());
      boolean found = estimate.pValue() <= subject.alpha();
      figures.add(
          ContrastFigure.of("slope-per-day", estimate, counts.reasons())
              .tested(estimate.pValue(), Double.NaN, found));
      drift =
          subject.say(
              found ? "recalled.drifts" : "recalled.steady",
              subject.instrument().name(),
              subject.score(estimate.value()),
              subject.score(
                  Objects.requireNonNull(
                          estimate.interval(), "an estimate of enough data has an interval")
                      .lower()),
              subject.score(estimate.interval().upper()));
    }
    return new Analysis(
        Topic.RETROSPECTION,
        Need.INTERACTION,
        counts.rows(),
        without,
        counts.reasons(),
        subject.say("recalled", median.estimate().value(), late.estimate().value()) + " " + drift,
        figures);
  }

  private static ContrastFigure quantile(
      Subject subject, KindCounts counts, double[] days, double share, String name) {
    double value = Retrospection.quantile(counts, days, share);
    Interval around = quantileInterval(subject, counts, days, share, value);
    return ContrastFigure.none(name, counts.reasons()).with(value, around).outOf(counts.rows());
  }

  /** The interval of the share up to the quantile, shifted to that share and inverted. */
  private static Interval quantileInterval(
      Subject subject, KindCounts counts, double[] days, double share, double value) {
    LinearEstimate upTo =
        Retrospection.shareUpTo(counts, days, value).share(subject.asked().options());
    Interval limits =
        Objects.requireNonNull(upTo.interval(), "an estimate of enough data has an interval");
    double below = upTo.value() - limits.lower();
    double above = limits.upper() - upTo.value();
    double lower = Retrospection.quantile(counts, days, Math.max(1e-9, share - below));
    double upper = Retrospection.quantile(counts, days, Math.min(1, share + above));
    return new Interval(Math.min(lower, value), Math.max(upper, value));
  }
}
