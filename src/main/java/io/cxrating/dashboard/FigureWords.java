package io.cxrating.dashboard;

import io.cxrating.contrast.Figure;
import io.cxrating.stats.Reason;
import io.cxrating.wording.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of a contrast in words and in the reader's numbers.
 *
 * @param survey what the survey's own figure is called
 * @param subjects what a unit, a criterion or one of both figures is called
 */
record FigureWords(
    String survey,
    Function<String, String> subjects,
    Numerals numerals,
    SurveyTexts said,
    Texts texts) {

  /** How a number is written. */
  private enum Style {
    POINTS,
    SIGNED,
    PERCENT,
    COUNT,
    RATIO
  }

  private static final Map<String, Style> STYLES =
      Map.ofEntries(
          Map.entry("promoters", Style.PERCENT),
          Map.entry("passives", Style.PERCENT),
          Map.entry("detractors", Style.PERCENT),
          Map.entry("satisfied", Style.PERCENT),
          Map.entry("neither", Style.PERCENT),
          Map.entry("dissatisfied", Style.PERCENT),
          Map.entry("response-rate", Style.PERCENT),
          Map.entry("trimmed-percent", Style.PERCENT),
          Map.entry("met-yet-detractor", Style.PERCENT),
          Map.entry("missed-yet-promoter", Style.PERCENT),
          Map.entry("effective-answers", Style.COUNT),
          Map.entry("pairs-told-apart", Style.COUNT),
          Map.entry("answers-needed", Style.COUNT),
          Map.entry("difference", Style.SIGNED),
          Map.entry("rating-change", Style.SIGNED),
          Map.entry("slope-per-day", Style.SIGNED),
          Map.entry("balance-before", Style.RATIO),
          Map.entry("balance-after", Style.RATIO),
          Map.entry("spearman", Style.RATIO),
          Map.entry("highest-visible", Style.RATIO),
          Map.entry("disattenuated", Style.RATIO),
          Map.entry("reliability", Style.RATIO),
          Map.entry("auc", Style.RATIO),
          Map.entry("auc-all", Style.RATIO),
          Map.entry("auc-difference", Style.RATIO));

  /** What the figure is called. */
  String name(Figure figure) {
    return switch (figure.figure()) {
      case "rating" -> said.cxRating();
      case "promoters" -> said.promoters();
      case "passives" -> said.passives();
      case "detractors" -> said.detractors();
      case "satisfied" -> said.satisfied();
      case "neither" -> said.neitherMood();
      case "dissatisfied" -> said.dissatisfied();
      case "response-rate" -> said.responseRate();
      case "bounds" -> said.surveyBounds(survey);
      case "rating-answered" -> said.ratingAnswered();
      case "rating-not-answered" -> said.ratingNotAnswered();
      case "difference" -> texts.gap();
      case "plain" -> said.surveyPlain(survey);
      case "corrected" -> said.surveyCorrected(survey);
      case "effective-answers" -> said.effectiveAnswers();
      case "trimmed-percent" -> said.trimmedWeights();
      case "without-observation" -> said.withoutObservation();
      case "balance-before" -> said.balanceBefore();
      case "balance-after" -> said.balanceAfter();
      case "delay-days-median" -> said.delayMedian();
      case "delay-days-p90" -> said.delayMost();
      case "slope-per-day" -> said.slopePerDay(survey);
      case "met-yet-detractor" -> said.metYetUnhappy();
      case "missed-yet-promoter" -> said.missedYetHappy();
      case "spearman" -> said.rankCorrelation();
      case "highest-visible" -> said.highestVisible();
      case "disattenuated" -> said.disattenuated();
      case "reliability" -> said.reliability();
      case "pairs-told-apart" -> said.pairsToldApart();
      case "answers-needed" -> said.answersNeeded();
      case "auc-all" -> said.foretellsAll();
      case "auc" -> said.foretells();
      case "auc-difference" -> said.foretellsGap();
      case "rating-change" -> said.changeOf(said.cxRating());
      case String change when change.endsWith("-change") -> said.changeOf(survey);
      default -> survey;
    };
  }

  /** What it is about, empty where that is the slice itself. */
  String subject(Figure figure) {
    return figure.subject() == null ? "" : subjects.apply(figure.subject());
  }

  /** The value; where rows are counted, how many of how many. */
  String value(Figure figure) {
    if (figure.value() == null) {
      return figure.count() == null ? Numerals.NONE : counted(figure);
    }
    return figure.figure().equals("pairs-told-apart")
        ? counted(figure)
        : number(figure, figure.value());
  }

  private String counted(Figure figure) {
    return said.outOf(numerals.count(figure.count()), numerals.count(figure.of()));
  }

  /** The limits of its interval, empty where it has none. */
  String interval(Figure figure) {
    return figure.lower() == null
        ? ""
        : texts.between(number(figure, figure.lower()), number(figure, figure.upper()));
  }

  private String number(Figure figure, double value) {
    Style style = STYLES.get(figure.figure());
    if (style == null) {
      style = figure.figure().endsWith("-change") ? Style.SIGNED : Style.POINTS;
    }
    return switch (style) {
      case POINTS -> numerals.points(value);
      case SIGNED -> numerals.signed(value);
      case PERCENT -> numerals.percent(value / 100);
      case COUNT -> numerals.count(Math.round(value));
      case RATIO -> numerals.hundredths(value);
    };
  }

  /** On what it rests and what there is to say about it. */
  String remark(Figure figure) {
    List<String> remarks = new ArrayList<>();
    if (figure.value() != null
        && figure.of() != null
        && !figure.figure().equals("pairs-told-apart")) {
      remarks.add(
          figure.count() == null ? said.madeOf(numerals.count(figure.of())) : counted(figure));
    }
    if (figure.found() != null) {
      remarks.add(figure.found() ? said.isFound() : said.notFound());
    }
    if (!figure.reasons().isEmpty()) {
      remarks.add(why(figure.reasons()));
    }
    return String.join("; ", remarks);
  }

  static String why(Collection<Reason> reasons) {
    return reasons.isEmpty() ? "" : Sentences.reasons(reasons);
  }
}
