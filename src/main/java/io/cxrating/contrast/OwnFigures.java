package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.survey.Nonresponse;
import io.cxrating.stats.survey.SurveyScale.Mood;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The separate figures of survey and rating, and the response rate. */
final class OwnFigures {
  private final Subject subject;
  private final KindSheet<Answered> sheet;
  private final SurveyFigure unweighted;
  private final SurveyFigure asked;
  private final RatingEstimate rating;

  OwnFigures(Subject subject) {
    this.subject = subject;
    sheet = subject.answers(false);
    unweighted = SurveyFigure.of(subject, sheet, false);
    asked =
        subject.asked().own().weighted()
            ? SurveyFigure.of(subject, subject.answers(true), true)
            : unweighted;
    SliceSums all =
        subject.interactions(null, null).values().stream()
            .findFirst()
            .orElseGet(subject.asked()::none);
    rating = RatingEstimator.estimate(all, subject.asked().weights(), subject.asked().options());
  }

  /** The survey's unweighted figure. */
  SurveyFigure unweighted() {
    return unweighted;
  }

  RatingEstimate rating() {
    return rating;
  }

  Analysis score() {
    List<ContrastFigure> figures = new ArrayList<>();
    figures.add(asked.figure(subject.instrument().figure()));
    if (subject.asked().own().weighted() && asked.statistic() != null) {
      figures.add(ContrastFigure.of("effective-answers", effectiveAnswers()));
    }
    if (asked.estimate() != null) {
      figures.addAll(moods());
    }
    String name = subject.instrument().name();
    LinearEstimate estimate = asked.estimate();
    String sentence =
        estimate == null
            ? subject.say("score.none", name, subject.reasons(asked.reasons()))
            : subject.say(
                "score",
                name,
                subject.score(estimate.value()),
                subject.score(
                    Objects.requireNonNull(
                            estimate.interval(), "an estimate of enough data has an interval")
                        .lower()),
                subject.score(estimate.interval().upper()),
                estimate.rows(),
                subject.asked().own().weighted() ? 1 : 0);
    return new Analysis(
        Topic.SCORE, Need.ANSWER, asked.answers(), 0, asked.reasons(), sentence, figures);
  }

  /** Kish's effective number of answers, a diagnostic. */
  private double effectiveAnswers() {
    KindSheet<Answered> weighted = subject.answers(true);
    double[] w = weighted.each(kind -> kind.score() == null ? 0 : kind.weight());
    double[] squares = weighted.each(kind -> kind.score() == null ? 0 : Math.pow(kind.weight(), 2));
    double sum = weighted.counts().sum(w);
    return sum * sum / weighted.counts().sum(squares);
  }

  /** Shares of satisfied, neutral and dissatisfied answers in percent, unweighted. */
  private List<ContrastFigure> moods() {
    boolean net = subject.instrument().figure().equals("nps");
    List<ContrastFigure> figures = new ArrayList<>();
    for (Mood mood : Mood.values()) {
      double[] is =
          sheet.each(
              kind ->
                  kind.score() == null
                      ? Double.NaN
                      : subject.instrument().scale().mood(kind.score()) == mood ? 1 : 0);
      KindStatistic share = KindStatistic.mean(sheet.counts(), is);
      long count = Math.round(share.value() * share.counts().rows());
      figures.add(
          ContrastFigure.of(
                  name(mood, net),
                  share.share(subject.asked().options()).times(100),
                  unweighted.reasons())
              .outOf(count, share.counts().rows()));
    }
    return figures;
  }

  private static String name(Mood mood, boolean net) {
    return switch (mood) {
      case HAPPY -> net ? "promoters" : "satisfied";
      case NEITHER -> net ? "passives" : "neither";
      case UNHAPPY -> net ? "detractors" : "dissatisfied";
    };
  }

  Analysis observed() {
    Interval limits = rating.uncertainty().interval();
    ContrastFigure figure = UnitTable.rating(rating);
    String sentence =
        limits != null
            ? subject.say(
                rating.ofTheseDaysOnly() ? "rating.theseDays" : "rating",
                rating.value(),
                limits.lower(),
                limits.upper(),
                rating.sample().interactions())
            : subject.say("rating.none", subject.reasons(rating.reasons()));
    return new Analysis(
        Topic.RATING,
        Need.NO_ANSWER,
        rating.sample().interactions(),
        0,
        rating.reasons(),
        sentence,
        List.of(figure));
  }

  Analysis response() {
    long invited = sheet.counts().rows();
    long answered = unweighted.answers();
    if (invited == 0) {
      List<Reason> why = List.of(Reason.NO_DATA);
      return Analysis.none(Topic.RESPONSE, Need.ANSWER, 0, why, subject.say("response.nobody"));
    }
    List<Reason> reasons = new ArrayList<>(sheet.counts().reasons());
    if (answered == invited) {
      reasons.add(Reason.EVERYBODY_ANSWERED);
    } else if (answered == 0) {
      reasons.add(Reason.NO_ANSWERS);
    }
    ContrastFigure rate = ContrastFigure.none("response-rate", reasons).outOf(answered, invited);
    if (sheet.counts().sufficient()) {
      double[] is = sheet.each(kind -> kind.score() == null ? 0 : 1);
      LinearEstimate share =
          KindStatistic.mean(sheet.counts(), is).share(subject.asked().options()).times(100);
      rate = ContrastFigure.of("response-rate", share, reasons).outOf(answered, invited);
    }
    ContrastFigure bounds = bounds(answered, invited);
    return new Analysis(
        Topic.RESPONSE,
        Need.ANSWER,
        invited,
        0,
        reasons,
        answered == invited
            ? subject.say("response.everybody", answered)
            : subject.say("response", answered, invited, 100.0 * answered / invited) + said(bounds),
        List.of(rate, bounds));
  }

  /**
   * Bounds of the figure if all invited customers had answered; with few answers they would reveal
   * the figure.
   */
  private ContrastFigure bounds(long answered, long invited) {
    if (answered > 0 && unweighted.estimate() == null) {
      return ContrastFigure.none("bounds", unweighted.reasons()).outOf(invited);
    }
    double figure =
        answered == 0
            ? 0
            : Objects.requireNonNull(unweighted.statistic(), "an estimate has a statistic").value();
    return ContrastFigure.none("bounds", List.of())
        .with(
            Double.NaN, Nonresponse.bounds(subject.instrument().scale(), figure, answered, invited))
        .outOf(invited);
  }

  private String said(ContrastFigure bounds) {
    Double lower = bounds.estimate().lower();
    Double upper = bounds.estimate().upper();
    return lower == null || upper == null
        ? ""
        : " "
            + subject.say(
                "response.bounds",
                subject.instrument().name(),
                subject.score(lower),
                subject.score(upper));
  }
}
