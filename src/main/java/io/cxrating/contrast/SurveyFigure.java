package io.cxrating.contrast;

import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScore;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import java.util.List;

/**
 * The figure of some answers.
 *
 * @param statistic null without an answer
 * @param estimate null without enough customers
 * @param reasons why there is none, or what it lacks
 */
record SurveyFigure(KindStatistic statistic, LinearEstimate estimate, List<Reason> reasons) {

  static SurveyFigure of(Subject subject, KindSheet<Answered> sheet, boolean weighted) {
    SurveyScale scale = subject.instrument().scale();
    double[] scores = sheet.each(Answered::scoreOrNaN);
    if (sheet.count(kind -> kind.score() != null && (!weighted || kind.weight() > 0)) == 0) {
      return new SurveyFigure(null, null, List.of(Reason.NO_ANSWERS));
    }
    KindStatistic statistic =
        weighted
            ? SurveyScore.statistic(scale, sheet.counts(), scores, sheet.each(Answered::weight))
            : SurveyScore.statistic(scale, sheet.counts(), scores);
    List<Reason> reasons = statistic.counts().reasons();
    if (!statistic.counts().sufficient()) {
      return new SurveyFigure(statistic, null, reasons);
    }
    LinearEstimate estimate =
        weighted
            ? SurveyScore.weighted(scale, statistic, subject.options())
            : SurveyScore.estimate(scale, statistic, subject.options());
    return new SurveyFigure(statistic, estimate, reasons);
  }

  /** Number of answers. */
  long answers() {
    return statistic == null ? 0 : statistic.counts().rows();
  }

  Figure figure(String name) {
    return estimate == null
        ? Figure.none(name, reasons).outOf(null, answers())
        : Figure.of(name, estimate, reasons);
  }
}
