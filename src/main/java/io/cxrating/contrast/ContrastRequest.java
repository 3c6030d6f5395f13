package io.cxrating.contrast;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.figures.UnitRows;
import io.cxrating.stats.survey.CorrectedScore;
import io.cxrating.tally.Period;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * A request for a contrast in its normal form.
 *
 * @param instrument key of the survey's instrument
 * @param by units alone, or also periods of one length
 * @param depth how many levels below the unit the compared units lie
 * @param outcome key of what customers do later, null for none
 * @param weighted whether answers count by their weight in the survey's own figure
 * @param trim quantile at which the weights of the corrected figure are cut, 1: nowhere
 * @param locale of who reads the sentences
 */
record ContrastRequest(
    Slice slice,
    String instrument,
    By by,
    int depth,
    String outcome,
    boolean weighted,
    double trim,
    Estimation estimation,
    Locale locale) {

  /** What the slice is cut into. */
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

  static final Parameter<String> INSTRUMENT =
      Parameter.required(
          "instrument", Value.text(), "Key of the instrument that was asked with", "nps");
  private static final Parameter<By> BY =
      Parameter.of(
          "by",
          Value.choice(By.class),
          By.UNIT,
          "A period adds the periods, each against the one before",
          "month");
  private static final Parameter<String> OUTCOME =
      Parameter.optional(
          "outcome",
          Value.text(),
          "Key of what customers do later: adds how well each predicts it",
          "bought-again");
  private static final Parameter<Boolean> WEIGHTED =
      Parameter.flag("weighted", "true: answers count by their weight in the survey's own figure");
  private static final Parameter<Double> TRIM =
      Parameter.of(
          "trim",
          Value.number(0.5, 1),
          CorrectedScore.TRIMMED_AT,
          "Quantile at which the weights of the corrected figure are cut; 1: not at all",
          "0.99");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.PARAMETERS)
          .and(INSTRUMENT, BY, UnitRows.DEPTH, UnitRows.LEAVES, OUTCOME, WEIGHTED, TRIM)
          .and(Exchange.PARAMETERS);

  static ContrastRequest of(QueryParameters query) {
    return new ContrastRequest(
        Slice.of(query),
        query.get(INSTRUMENT),
        query.get(BY),
        UnitRows.depth(query),
        query.get(OUTCOME),
        query.get(WEIGHTED),
        query.get(TRIM),
        Estimation.of(query),
        query.get(Exchange.LOCALE));
  }

  ContrastRequest withUnit(String resolved) {
    return new ContrastRequest(
        slice.withUnit(resolved),
        instrument,
        by,
        depth,
        outcome,
        weighted,
        trim,
        estimation,
        locale);
  }
}
