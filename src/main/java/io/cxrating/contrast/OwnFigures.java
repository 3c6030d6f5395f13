package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.survey.Nonresponse;
import io.cxrating.stats.survey.SurveyScale.Mood;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.List;

/** What survey and rating say each by itself, and who answered. */
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
        subject.request().weighted()
            ? SurveyFigure.of(subject, subject.answers(true), true)
            : unweighted;
    SliceSums all =
        subject.interactions(null, null).values().stream()
            .findFirst()
            .orElseGet(subject::noInteractions);
    rating = RatingEstimator.estimate(all, subject.weights(), subject.options());
  }

  /** The survey's figure, every answer weighing the same. */
  SurveyFigure unweighted() {
    return unweighted;
  }

  RatingEstimate rating() {
    return rating;
  }

  Analysis score() {
    List<Figure> figures = new ArrayList<>();
    figures.add(asked.figure(subject.instrument().figure()));
    if (subject.request().weighted() && asked.statistic() != null) {
      figures.add(Figure.of("effective-answers", effectiveAnswers()));
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
                subject.score(estimate.interval().lower()),
                subject.score(estimate.interval().upper()),
                estimate.rows(),
                subject.request().weighted() ? 1 : 0);
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

  /** Shares of the happy, the others and the unhappy in percent, every answer weighing the same. */
  private List<Figure> moods() {
    boolean net = subject.instrument().figure().equals("nps");
    List<Figure> figures = new ArrayList<>();
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
          Figure.of(
                  name(mood, net), share.share(subject.options()).times(100), unweighted.reasons())
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
    boolean known = rating.status() != Status.INSUFFICIENT;
    Figure figure = UnitTable.rating(rating);
    String sentence =
        known
            ? subject.say(
                rating.ofTheseDaysOnly() ? "rating.theseDays" : "rating",
                rating.value(),
                rating.interval().lower(),
                rating.interval().upper(),
                rating.interactions())
            : subject.say("rating.none", subject.reasons(rating.reasons()));
    return new Analysis(
        Topic.RATING,
        Need.NO_ANSWER,
        rating.interactions(),
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
    Figure rate = Figure.none("response-rate", reasons).outOf(answered, invited);
    if (sheet.counts().sufficient()) {
      double[] is = sheet.each(kind -> kind.score() == null ? 0 : 1);
      LinearEstimate share =
          KindStatistic.mean(sheet.counts(), is).share(subject.options()).times(100);
      rate = Figure.of("response-rate", share, reasons).outOf(answered, invited);
    }
    Figure bounds = bounds(answered, invited);
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

  /** What the figure would be had everybody answered; of few answers that gives the figure away. */
  private Figure bounds(long answered, long invited) {
    if (answered > 0 && unweighted.estimate() == null) {
      return Figure.none("bounds", unweighted.reasons()).outOf(null, invited);
    }
    double figure = answered == 0 ? 0 : unweighted.statistic().value();
    return Figure.none("bounds", List.of())
        .with(
            Double.NaN, Nonresponse.bounds(subject.instrument().scale(), figure, answered, invited))
        .outOf(null, invited);
  }

  private String said(Figure bounds) {
    return bounds.lower() == null
        ? ""
        : " "
            + subject.say(
                "response.bounds",
                subject.instrument().name(),
                subject.score(bounds.lower()),
                subject.score(bounds.upper()));
  }
}
