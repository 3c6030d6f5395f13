package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.kind.QuantileEstimate;
import io.cxrating.stats.survey.Retrospection;
import io.cxrating.tally.Delayed;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    MeasureEstimate delay =
        MeasureEstimate.of(MeasuredValues.of(counts, days), subject.asked().options());
    ContrastFigure median = quantile("delay-days-median", counts, delay, delay.median());
    ContrastFigure late = quantile("delay-days-p90", counts, delay, delay.p90());
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
      String name, KindCounts counts, MeasureEstimate both, @Nullable QuantileEstimate quantile) {
    Objects.requireNonNull(quantile, "enough data have quantiles");
    List<Reason> reasons = quantile.interval() == null ? both.reasons() : counts.reasons();
    return ContrastFigure.none(name, reasons)
        .with(quantile.value(), quantile.interval())
        .outOf(counts.rows());
  }
}
