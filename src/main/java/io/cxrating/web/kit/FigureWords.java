package io.cxrating.web.kit;

import io.cxrating.contrast.Figure;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of a contrast in words and in the reader's numbers.
 *
 * @param survey what the survey's own figure is called
 * @param subjects what a unit, a criterion or one of both figures is called
 */
public record FigureWords(
    String survey,
    int decimals,
    Function<String, String> subjects,
    Numerals numerals,
    Wording texts) {

  /** Figures on the scale of the survey. */
  private static final Set<String> OF_SURVEY =
      Set.of("nps", "csat", "ces", "mean", "plain", "corrected", "bounds");

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
  public String name(Figure figure) {
    return switch (figure.figure()) {
      case "rating" -> texts.say("cxRating");
      case "promoters" -> texts.say("promoters");
      case "passives" -> texts.say("passives");
      case "detractors" -> texts.say("detractors");
      case "satisfied" -> texts.say("satisfied");
      case "neither" -> texts.say("neitherMood");
      case "dissatisfied" -> texts.say("dissatisfied");
      case "response-rate" -> texts.say("responseRate");
      case "bounds" -> texts.say("surveyBounds", survey);
      case "rating-answered" -> texts.say("ratingAnswered");
      case "rating-not-answered" -> texts.say("ratingNotAnswered");
      case "difference" -> texts.say("gap");
      case "plain" -> texts.say("surveyPlain", survey);
      case "corrected" -> texts.say("surveyCorrected", survey);
      case "effective-answers" -> texts.say("effectiveAnswers");
      case "trimmed-percent" -> texts.say("trimmedWeights");
      case "without-observation" -> texts.say("withoutObservation");
      case "balance-before" -> texts.say("balanceBefore");
      case "balance-after" -> texts.say("balanceAfter");
      case "delay-days-median" -> texts.say("delayMedian");
      case "delay-days-p90" -> texts.say("delayMost");
      case "slope-per-day" -> texts.say("slopePerDay", survey);
      case "met-yet-detractor" -> texts.say("metYetUnhappy");
      case "missed-yet-promoter" -> texts.say("missedYetHappy");
      case "spearman" -> texts.say("rankCorrelation");
      case "highest-visible" -> texts.say("highestVisible");
      case "disattenuated" -> texts.say("disattenuated");
      case "reliability" -> texts.say("reliability");
      case "pairs-told-apart" -> texts.say("pairsToldApart");
      case "answers-needed" -> texts.say("answersNeeded");
      case "auc-all" -> texts.say("predictsAll");
      case "auc" -> texts.say("predicts");
      case "auc-difference" -> texts.say("predictsGap");
      case "rating-change" -> texts.say("changeOf", texts.say("cxRating"));
      case String change when change.endsWith("-change") -> texts.say("changeOf", survey);
      default -> survey;
    };
  }

  /** What it is about, empty where that is the slice itself. */
  public String subject(Figure figure) {
    return figure.subject() == null ? "" : subjects.apply(figure.subject());
  }

  /** The value; where rows are counted, how many of how many. */
  public String value(Figure figure) {
    if (figure.value() == null) {
      return figure.count() == null ? Numerals.NONE : counted(figure);
    }
    return figure.figure().equals("pairs-told-apart")
        ? counted(figure)
        : number(figure, figure.value());
  }

  private String counted(Figure figure) {
    return texts.say("outOf", numerals.count(figure.count()), numerals.count(figure.of()));
  }

  /** The limits of its interval, empty where it has none. */
  public String interval(Figure figure) {
    return figure.lower() == null
        ? ""
        : texts.say("between", number(figure, figure.lower()), number(figure, figure.upper()));
  }

  private String number(Figure figure, double value) {
    Style style = STYLES.get(figure.figure());
    if (style == null) {
      style = figure.figure().endsWith("-change") ? Style.SIGNED : Style.POINTS;
    }
    return switch (style) {
      case POINTS -> OF_SURVEY.contains(figure.figure()) ? score(value) : numerals.points(value);
      case SIGNED -> numerals.signed(value);
      case PERCENT -> numerals.percent(value / 100);
      case COUNT -> numerals.count(Math.round(value));
      case RATIO -> numerals.hundredths(value);
    };
  }

  /** Effort and other means are on scales of a few points, where one decimal hides differences. */
  private String score(double value) {
    return numerals.decimals(value, decimals);
  }

  /** On what it rests and what there is to say about it. */
  public String remark(Figure figure) {
    List<String> remarks = new ArrayList<>();
    if (figure.value() != null
        && figure.of() != null
        && !figure.figure().equals("pairs-told-apart")) {
      remarks.add(
          figure.count() == null
              ? texts.say("madeOf", numerals.count(figure.of()))
              : counted(figure));
    }
    if (figure.found() != null) {
      remarks.add(figure.found() ? texts.say("isFound") : texts.say("notFound"));
    }
    if (!figure.reasons().isEmpty()) {
      remarks.add(texts.reasons(figure.reasons()));
    }
    return String.join("; ", remarks);
  }
}
