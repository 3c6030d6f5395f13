package io.cxrating.emotion;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.rating.UnitRows;
import io.cxrating.tally.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request for emotions in its normal form.
 *
 * @param measure what says what was felt, null for the only one
 * @param by what each touchpoint is cut by
 * @param depth with by unit: levels below the slice's unit
 * @param locale of who reads the sentences
 */
record EmotionRequest(
    Slice slice, String measure, By by, int depth, Estimation estimation, Locale locale) {

  /** What each touchpoint is cut by. */
  enum By {
    TOUCHPOINT,
    UNIT,
    CATEGORY,
    CHANNEL,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    Optional<Period> period() {
      return compareTo(DAY) < 0 ? Optional.empty() : Optional.of(Period.valueOf(name()));
    }
  }

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.FILTER,
              Estimation.PARAMETERS,
              Set.of("touchpoint", "measure", "by", "depth", "leaves", "format", "locale")));

  static EmotionRequest of(QueryParameters query) {
    return new EmotionRequest(
        Slice.of(query),
        query.text("measure"),
        query.choice("by", By.TOUCHPOINT),
        UnitRows.depth(query),
        Estimation.of(query),
        query.locale());
  }

  EmotionRequest withUnit(String resolved) {
    return new EmotionRequest(slice.withUnit(resolved), measure, by, depth, estimation, locale);
  }
}
