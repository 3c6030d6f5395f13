package io.cxrating.contrast;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.lane.Effort;
import io.cxrating.stats.survey.CorrectedScore;
import io.cxrating.tally.Period;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure that contrasts a survey with the rating. */
public final class Contrasts {
  /** Maximum number of periods of a contrast. */
  public static final int MOST_PERIODS = 400;

  /** Approximate number of tallies of a contrast. */
  private static final int ANALYSES = 8;

  /** The survey instrument. */
  public static final Parameter<String> INSTRUMENT =
      Parameter.required("instrument", Value.text(), "Key of the survey instrument", "nps");

  /** Units, or periods of one length. */
  public static final Parameter<By> BY =
      Parameter.of(
          "by",
          Value.choice(By.class),
          By.UNIT,
          "A period adds comparisons of each period with the previous one",
          "month");

  /** The outcome to predict. */
  public static final Parameter<String> OUTCOME =
      Parameter.optional(
          "outcome",
          Value.text(),
          "Key of an outcome; adds how well survey and rating predict it",
          "bought-again");

  private static final Parameter<Boolean> WEIGHTED =
      Parameter.flag("weighted", "true: the survey figure uses the weights of the answers");
  private static final Parameter<Double> TRIM =
      Parameter.of(
          "trim",
          Value.number(0.5, 1),
          CorrectedScore.TRIMMED_AT,
          "Quantile at which the weights of the adjusted figure are trimmed; 1: no trimming",
          "0.99");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.PARAMETERS)
          .and(INSTRUMENT, BY, UnitRows.DEPTH, UnitRows.LEAVES, OUTCOME, WEIGHTED, TRIM)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, ContrastAnswer> FIGURE =
      new Figure<>(
          "contrast",
          "contrast",
          PARAMETERS,
          Request::of,
          ContrastAnswer.class,
          asked -> Effort.of(MOST_PERIODS).times(ANALYSES),
          asked -> new ContrastCalculation(asked).answer(),
          (request, answer) -> Table.of(ContrastAnswer.Line.class, answer.lines()));

  private Contrasts() {}

  /** What the slice is split by. */
  enum By {
    /** Units of the subtree. */
    UNIT,
    /** Days. */
    DAY,
    /** ISO weeks. */
    WEEK,
    /** Months. */
    MONTH,
    /** Quarters. */
    QUARTER,
    /** Years. */
    YEAR;

    Optional<Period> period() {
      return this == UNIT ? Optional.empty() : Optional.of(Period.valueOf(name()));
    }
  }

  /**
   * The parameters of a contrast.
   *
   * @param instrument key of the survey's instrument
   * @param by units alone, or also periods of one length
   * @param depth number of levels between the unit and the compared units
   * @param outcome key of the outcome to predict; null for none
   * @param weighted whether answers count by their weight in the survey's own figure
   * @param trim quantile at which the weights of the adjusted figure are trimmed; 1 for no trimming
   */
  record Request(
      String instrument,
      By by,
      int depth,
      @Nullable String outcome,
      boolean weighted,
      double trim) {
    static Request of(FigureQuery query) {
      return new Request(
          query.get(INSTRUMENT),
          query.get(BY),
          UnitRows.depth(query.parameters()),
          query.find(OUTCOME),
          query.get(WEIGHTED),
          query.get(TRIM));
    }
  }
}
