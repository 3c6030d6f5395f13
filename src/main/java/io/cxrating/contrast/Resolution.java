package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Interval;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether survey and rating agree about the units, and which of them separates units better. */
final class Resolution {
  /**
   * Minimum number of units: with fewer, the interval of the correlation covers nearly its whole
   * range.
   */
  private static final int LEAST_UNITS = 10;

  private final Subject subject;
  private final OwnFigures own;
  private final UnitTable units;
  private final @Nullable Powers powers;

  /** What each can resolve. */
  private record Powers(ResolvingPower ofRating, ResolvingPower ofSurvey) {}

  Resolution(Subject subject, OwnFigures own, UnitTable units) {
    this.subject = subject;
    this.own = own;
    this.units = units;
    powers =
        units.size() > 1
            ? new Powers(
                ResolvingPower.ofRatings(
                    units.slices(), subject.asked().weights(), subject.asked().comparison()),
                ResolvingPower.ofAnswers(
                    units.statistics(), subject.instrument().scale(), subject.asked().comparison()))
            : null;
  }

  private Analysis none(Topic topic, String key) {
    List<Reason> why = List.of(Reason.FEW_UNITS);
    long without = units.otherAnswers() + units.answers();
    return Analysis.none(topic, Need.ANSWER, without, why, subject.say(key, subject.reasons(why)));
  }

  Analysis agreement() {
    if (powers == null || units.size() < LEAST_UNITS) {
      return none(Topic.AGREEMENT, "agreement.none");
    }
    double sign = subject.instrument().scale().largerIsBetter() ? 1 : -1;
    double[] figures =
        units.statistics().stream()
            .mapToDouble(KindStatistic::value)
            .map(value -> oriented(value, sign))
            .toArray();
    RankCorrelation rho =
        RankCorrelation.spearman(figures, units.ratings(), subject.asked().options().confidence());
    double visible = Math.sqrt(reliabilityOf(powers.ofRating()) * reliabilityOf(powers.ofSurvey()));
    Interval limits = rho.interval();
    boolean known = !Double.isNaN(rho.value());
    List<Reason> reasons = known ? List.of() : List.of(Reason.NO_VARIATION);
    List<ContrastFigure> all = new ArrayList<>();
    all.add(ContrastFigure.none("spearman", reasons).with(rho.value(), limits).outOf(units.size()));
    all.add(ContrastFigure.of("highest-visible", visible));
    boolean corrected = known && visible > 0;
    all.add(
        ContrastFigure.none("disattenuated", corrected ? List.of() : List.of(Reason.NO_VARIATION))
            .with(corrected ? Math.clamp(rho.value() / visible, -1, 1) : Double.NaN, null));
    String sentence =
        known && limits != null
            ? subject.say(
                agreementKey(powers),
                units.size(),
                subject.instrument().name(),
                hundredths(rho.value()),
                hundredths(limits.lower()),
                hundredths(limits.upper()),
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

  /** A figure without reliability orders the units only by chance. */
  private static String agreementKey(Powers powers) {
    boolean surveyIsBlind = !(reliabilityOf(powers.ofSurvey()) > 0);
    boolean ratingIsBlind = !(reliabilityOf(powers.ofRating()) > 0);
    if (surveyIsBlind && ratingIsBlind) {
      return "agreement.blind.both";
    }
    return surveyIsBlind
        ? "agreement.blind.survey"
        : ratingIsBlind ? "agreement.blind.rating" : "agreement";
  }

  /**
   * Orients a figure so that larger is better: a mean score is as posted, shares and net scores
   * already are oriented.
   */
  private double oriented(double value, double sign) {
    return subject.instrument().figure().equals("csat") ? value : sign * value;
  }

  private static BigDecimal hundredths(double value) {
    return BigDecimal.valueOf(Math.round(100 * value), 2);
  }

  Analysis resolvingPower() {
    List<ContrastFigure> figures = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    String name = subject.instrument().figure();
    ContrastFigure needed = needed(sentences);
    figures.add(needed);
    List<Reason> reasons = new ArrayList<>(needed.reasons());
    if (powers == null) {
      reasons.add(Reason.FEW_UNITS);
      sentences.add(subject.say("resolving.none", subject.reasons(List.of(Reason.FEW_UNITS))));
      figures.add(ContrastFigure.none("reliability", List.of(Reason.FEW_UNITS)));
    } else {
      figures.add(reliability(powers.ofSurvey()).about(name));
      figures.add(reliability(powers.ofRating()).about("rating"));
      figures.add(pairs(powers.ofSurvey()).about(name));
      figures.add(pairs(powers.ofRating()).about("rating"));
      if (powers.ofRating().differing() == null) {
        reasons.add(Reason.TOO_MANY_UNITS);
      }
      sentences.add(compared(powers));
      sentences.add(real(powers));
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

  private static ContrastFigure pairs(ResolvingPower power) {
    Long differing = power.differing();
    return differing == null
        ? ContrastFigure.none("pairs-told-apart", List.of(Reason.TOO_MANY_UNITS))
        : ContrastFigure.of("pairs-told-apart", differing).outOf(differing, power.pairs());
  }

  private String compared(Powers powers) {
    if (powers.ofRating().differing() == null) {
      return subject.say("resolving.tooMany", ResolvingPower.MOST_UNITS);
    }
    return subject.say(
        "resolving.pairs",
        subject.instrument().name(),
        powers.ofSurvey().differing(),
        powers.ofRating().differing(),
        powers.ofRating().pairs());
  }

  private static ContrastFigure reliability(ResolvingPower power) {
    Heterogeneity spread = power.heterogeneity();
    return spread.hasReliability()
        ? ContrastFigure.none("reliability", List.of())
            .with(spread.estimate().reliability(), spread.reliability())
        : ContrastFigure.none("reliability", List.of(Reason.FEW_UNITS));
  }

  private String real(Powers powers) {
    Heterogeneity survey = powers.ofSurvey().heterogeneity();
    Heterogeneity rating = powers.ofRating().heterogeneity();
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

  /** The number of answers that would make the survey's interval as narrow as the rating's. */
  private ContrastFigure needed(List<String> sentences) {
    LinearEstimate survey = own.unweighted().estimate();
    RatingEstimate rating = own.rating();
    String name = "answers-needed";
    if (survey == null || rating.uncertainty().interval() == null) {
      return ContrastFigure.none(
          name, survey == null ? own.unweighted().reasons() : rating.reasons());
    }
    double wanted = rating.uncertainty().interval().width();
    if (!(wanted > 0)) {
      return ContrastFigure.none(name, List.of(Reason.NO_VARIATION));
    }
    double width =
        Objects.requireNonNull(survey.interval(), "an estimate of enough data has an interval")
                .width()
            * subject.instrument().scale().perHundred();
    double needed = ResolvingPower.answersNeeded(survey.rows(), width, wanted);
    sentences.add(
        subject.say(
            needed > survey.rows() ? "resolving.needed" : "resolving.enough",
            subject.instrument().name(),
            needed,
            survey.rows(),
            width / 2,
            wanted / 2));
    return ContrastFigure.of(name, needed).outOf(survey.rows());
  }
}
