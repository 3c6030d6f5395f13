package io.cxrating.contrast;

import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScale.Mood;
import io.cxrating.stats.survey.SurveyScore;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a set of answers.
 *
 * @param statistic null without an answer
 * @param estimate null without enough customers
 * @param satisfied number of satisfied answers if the figure is their share, else null
 * @param reasons why there is no figure, or what limits it
 */
record SurveyFigure(
    @Nullable KindStatistic statistic,
    @Nullable LinearEstimate estimate,
    @Nullable Long satisfied,
    List<Reason> reasons) {

  static SurveyFigure of(Subject subject, KindSheet<Answered> sheet, boolean weighted) {
    SurveyScale scale = subject.instrument().scale();
    double[] scores = sheet.each(Answered::scoreOrNaN);
    if (sheet.count(kind -> kind.score() != null && (!weighted || kind.weight() > 0)) == 0) {
      return without(null, List.of(Reason.NO_ANSWERS));
    }
    KindStatistic statistic =
        weighted
            ? SurveyScore.statistic(scale, sheet.counts(), scores, sheet.each(Answered::weight))
            : SurveyScore.statistic(scale, sheet.counts(), scores);
    List<Reason> reasons = statistic.counts().reasons();
    if (!statistic.counts().sufficient()) {
      return without(statistic, reasons);
    }
    LinearEstimate estimate =
        weighted
            ? SurveyScore.weighted(scale, statistic, subject.asked().options())
            : SurveyScore.estimate(scale, statistic, subject.asked().options());
    return new SurveyFigure(statistic, estimate, satisfied(scale, sheet), reasons);
  }

  private static SurveyFigure without(@Nullable KindStatistic statistic, List<Reason> reasons) {
    return new SurveyFigure(statistic, null, null, reasons);
  }

  private static @Nullable Long satisfied(SurveyScale scale, KindSheet<Answered> sheet) {
    return scale.measure() == SurveyScale.Measure.SHARE
        ? (Long) sheet.count(kind -> kind.score() != null && scale.mood(kind.score()) == Mood.HAPPY)
        : null;
  }

  /** Number of answers. */
  long answers() {
    return statistic == null ? 0 : statistic.counts().rows();
  }

  ContrastFigure figure(String name) {
    if (estimate == null) {
      return ContrastFigure.none(name, reasons).outOf(answers());
    }
    ContrastFigure figure = ContrastFigure.of(name, estimate, reasons);
    return satisfied == null ? figure : figure.outOf(satisfied, answers());
  }
}
