package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.survey.RankCorrelation;
import io.cxrating.stats.survey.ResolvingPower;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether survey and rating agree on the units, and which of the two separates them better. */
final class Resolution {
  /** With fewer, an interval of the correlation spans nearly everything. */
  private static final int LEAST_UNITS = 10;

  private final Subject subject;
  private final OwnFigures own;
  private final UnitTable units;
  private final ResolvingPower ofRating;
  private final ResolvingPower ofSurvey;

  Resolution(Subject subject, OwnFigures own, UnitTable units) {
    this.subject = subject;
    this.own = own;
    this.units = units;
    boolean several = units.size() > 1;
    ofRating =
        several
            ? ResolvingPower.ofRatings(units.slices(), subject.weights(), subject.comparison())
            : null;
    ofSurvey =
        several
            ? ResolvingPower.ofAnswers(
                units.statistics(), subject.instrument().scale(), subject.comparison())
            : null;
  }

  private Analysis none(Topic topic, String key) {
    List<Reason> why = List.of(Reason.FEW_UNITS);
    long without = units.otherAnswers() + units.answers();
    return Analysis.none(topic, Need.ANSWER, without, why, subject.say(key, subject.reasons(why)));
  }

  Analysis agreement() {
    if (units.size() < LEAST_UNITS) {
      return none(Topic.AGREEMENT, "agreement.none");
    }
    double sign = subject.instrument().scale().largerIsBetter() ? 1 : -1;
    double[] figures =
        units.statistics().stream()
            .mapToDouble(KindStatistic::value)
            .map(value -> oriented(value, sign))
            .toArray();
    RankCorrelation rho =
        RankCorrelation.spearman(figures, units.ratings(), subject.options().confidence());
    double visible = Math.sqrt(reliabilityOf(ofRating) * reliabilityOf(ofSurvey));
    boolean known = !Double.isNaN(rho.value());
    List<Reason> reasons = known ? List.of() : List.of(Reason.NO_VARIATION);
    List<Figure> all = new ArrayList<>();
    all.add(
        Figure.none("spearman", reasons)
            .with(rho.value(), rho.interval())
            .outOf(null, (long) units.size()));
    all.add(Figure.of("highest-visible", visible));
    boolean corrected = known && visible > 0;
    all.add(
        Figure.none("disattenuated", corrected ? List.of() : List.of(Reason.NO_VARIATION))
            .with(corrected ? Math.clamp(rho.value() / visible, -1, 1) : Double.NaN, null));
    String sentence =
        known
            ? subject.say(
                agreementKey(),
                units.size(),
                subject.instrument().name(),
                hundredths(rho.value()),
                hundredths(rho.interval().lower()),
                hundredths(rho.interval().upper()),
                hundredths(visible))
            : subject.say("agreement.none", subject.reasons(reasons));
    return new Analysis(
        Topic.AGREEMENT,
        Need.ANSWER,
        units.answers(),
        units.otherAnswers(),
        reasons,
        sentence,
        all);
  }

  private static double reliabilityOf(ResolvingPower power) {
    return power.heterogeneity().estimate().reliability();
  }

  /** A figure without reliability orders the units by chance alone. */
  private String agreementKey() {
    boolean surveyIsBlind = !(reliabilityOf(ofSurvey) > 0);
    boolean ratingIsBlind = !(reliabilityOf(ofRating) > 0);
    if (surveyIsBlind && ratingIsBlind) {
      return "agreement.blind.both";
    }
    return surveyIsBlind
        ? "agreement.blind.survey"
        : ratingIsBlind ? "agreement.blind.rating" : "agreement";
  }

  /** A mean score is as it was posted; shares and net scores are larger where it is better. */
  private double oriented(double value, double sign) {
    return subject.instrument().figure().equals("csat") ? value : sign * value;
  }

  private static BigDecimal hundredths(double value) {
    return BigDecimal.valueOf(Math.round(100 * value), 2);
  }

  Analysis resolvingPower() {
    List<Figure> figures = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    String name = subject.instrument().figure();
    Figure needed = needed(sentences);
    figures.add(needed);
    List<Reason> reasons = new ArrayList<>(needed.reasons());
    if (ofRating == null) {
      reasons.add(Reason.FEW_UNITS);
      sentences.add(subject.say("resolving.none", subject.reasons(List.of(Reason.FEW_UNITS))));
      figures.add(Figure.none("reliability", List.of(Reason.FEW_UNITS)));
    } else {
      figures.add(reliability(ofSurvey).about(name));
      figures.add(reliability(ofRating).about("rating"));
      figures.add(pairs(ofSurvey).about(name));
      figures.add(pairs(ofRating).about("rating"));
      if (ofRating.toldApart() == null) {
        reasons.add(Reason.TOO_MANY_UNITS);
      }
      sentences.add(compared());
      sentences.add(real());
    }
    return new Analysis(
        Topic.RESOLVING_POWER,
        Need.ANSWER,
        units.answers(),
        units.otherAnswers(),
        reasons.stream().distinct().toList(),
        String.join(" ", sentences),
        figures);
  }

  private static Figure pairs(ResolvingPower power) {
    return power.toldApart() == null
        ? Figure.none("pairs-told-apart", List.of(Reason.TOO_MANY_UNITS))
        : Figure.of("pairs-told-apart", power.toldApart()).outOf(power.toldApart(), power.pairs());
  }

  private String compared() {
    if (ofRating.toldApart() == null) {
      return subject.say("resolving.tooMany", ResolvingPower.MOST_UNITS);
    }
    return subject.say(
        "resolving.pairs",
        subject.instrument().name(),
        ofSurvey.toldApart(),
        ofRating.toldApart(),
        ofRating.pairs());
  }

  private static Figure reliability(ResolvingPower power) {
    Heterogeneity spread = power.heterogeneity();
    return spread.hasReliability()
        ? Figure.none("reliability", List.of())
            .with(spread.estimate().reliability(), spread.reliability())
        : Figure.none("reliability", List.of(Reason.FEW_UNITS));
  }

  private String real() {
    Heterogeneity survey = ofSurvey.heterogeneity();
    Heterogeneity rating = ofRating.heterogeneity();
    return survey.hasReliability()
        ? subject.say(
            "resolving.real",
            subject.instrument().name(),
            100 * survey.estimate().reliability(),
            100 * survey.reliability().lower(),
            100 * survey.reliability().upper(),
            100 * rating.estimate().reliability(),
            100 * rating.reliability().lower(),
            100 * rating.reliability().upper())
        : subject.say("resolving.fewUnits", Heterogeneity.LEAST_UNITS);
  }

  /** How many answers would make the survey's interval as narrow as the rating's. */
  private Figure needed(List<String> sentences) {
    LinearEstimate survey = own.unweighted().estimate();
    RatingEstimate rating = own.rating();
    String name = "answers-needed";
    if (survey == null || rating.interval() == null) {
      return Figure.none(name, survey == null ? own.unweighted().reasons() : rating.reasons());
    }
    double wanted = rating.interval().width();
    if (!(wanted > 0)) {
      return Figure.none(name, List.of(Reason.NO_VARIATION));
    }
    double width = survey.interval().width() * subject.instrument().scale().perHundred();
    double needed = ResolvingPower.answersNeeded(survey.rows(), width, wanted);
    sentences.add(
        subject.say(
            needed > survey.rows() ? "resolving.needed" : "resolving.enough",
            subject.instrument().name(),
            needed,
            survey.rows(),
            width / 2,
            wanted / 2));
    return Figure.of(name, needed).outOf(null, survey.rows());
  }
}
