package io.cxrating.contrast;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.rating.UnitRows;
import io.cxrating.stats.survey.CorrectedScore;
import io.cxrating.tally.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.FILTER,
              Estimation.PARAMETERS,
              Set.of(
                  "instrument",
                  "by",
                  "depth",
                  "leaves",
                  "outcome",
                  "weighted",
                  "trim",
                  "format",
                  "locale")));

  static ContrastRequest of(QueryParameters query) {
    return new ContrastRequest(
        Slice.of(query),
        query.required("instrument"),
        query.choice("by", By.UNIT),
        UnitRows.depth(query),
        query.text("outcome"),
        query.flag("weighted"),
        query.number("trim", CorrectedScore.TRIMMED_AT, 0.5, 1),
        Estimation.of(query),
        query.locale());
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
