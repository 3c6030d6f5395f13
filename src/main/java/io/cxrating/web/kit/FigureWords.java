package io.cxrating.web.kit;

import io.cxrating.contrast.ContrastFigure;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Formats the figures of a contrast.
 *
 * @param survey name of the survey's own figure
 * @param subjects name of a unit, a criterion or one of both figures
 */
public record FigureWords(
    String survey,
    int decimals,
    Function<String, String> subjects,
    Numerals numerals,
    Wording texts) {

  /** Figures on the survey's scale. */
  private static final Set<String> OF_SURVEY =
      Set.of("nps", "csat", "ces", "mean", "plain", "corrected", "bounds");

  /** Number formats. */
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

  /** Name of the figure. */
  public String name(ContrastFigure figure) {
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

  /** Its subject; empty if that is the slice itself. */
  public String subject(ContrastFigure figure) {
    return figure.subject() == null ? "" : subjects.apply(figure.subject());
  }

  /** The value; for counts, the count and its total. */
  public String value(ContrastFigure figure) {
    if (figure.estimate().value() == null) {
      return figure.part().count() == null ? Numerals.NONE : counted(figure);
    }
    return figure.figure().equals("pairs-told-apart")
        ? counted(figure)
        : number(figure, figure.estimate().value());
  }

  private String counted(ContrastFigure figure) {
    return texts.say(
        "outOf",
        numerals.count(Objects.requireNonNull(figure.part().count(), "the figure counts rows")),
        numerals.count(Objects.requireNonNull(figure.part().of(), "the figure counts rows")));
  }

  /** The limits of its interval; empty for none. */
  public String interval(ContrastFigure figure) {
    Double lower = figure.estimate().lower();
    Double upper = figure.estimate().upper();
    return lower == null || upper == null
        ? ""
        : texts.say("between", number(figure, lower), number(figure, upper));
  }

  private String number(ContrastFigure figure, double value) {
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

  /** Effort and other means have scales of a few points, on which one decimal hides differences. */
  private String score(double value) {
    return numerals.decimals(value, decimals);
  }

  /** Its sample and its reasons. */
  public String remark(ContrastFigure figure) {
    List<String> remarks = new ArrayList<>();
    if (figure.estimate().value() != null
        && figure.part().of() != null
        && !figure.figure().equals("pairs-told-apart")) {
      remarks.add(
          figure.part().count() == null
              ? texts.say("madeOf", numerals.count(figure.part().of()))
              : counted(figure));
    }
    if (figure.test().found() != null) {
      remarks.add(figure.test().found() ? texts.say("isFound") : texts.say("notFound"));
    }
    if (!figure.reasons().isEmpty()) {
      remarks.add(texts.reasons(figure.reasons()));
    }
    return String.join("; ", remarks);
  }
}
