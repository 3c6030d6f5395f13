package io.cxrating.emotion;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.figures.UnitRows;
import io.cxrating.tally.Period;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;
import java.util.Optional;

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

  private static final Parameter<String> MEASURE =
      Parameter.optional(
          "measure",
          Value.text(),
          "The measure that says what was felt; needed where the standard has several",
          "emotion");
  private static final Parameter<By> BY =
      Parameter.of(
          "by", Value.choice(By.class), By.TOUCHPOINT, "What each touchpoint is cut by", "month");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.PARAMETERS)
          .and(Slice.TOUCHPOINT, MEASURE, BY, UnitRows.DEPTH, UnitRows.LEAVES)
          .and(Exchange.PARAMETERS);

  static EmotionRequest of(QueryParameters query) {
    return new EmotionRequest(
        Slice.of(query),
        query.get(MEASURE),
        query.get(BY),
        UnitRows.depth(query),
        Estimation.of(query),
        query.get(Exchange.LOCALE));
  }

  EmotionRequest withUnit(String resolved) {
    return new EmotionRequest(slice.withUnit(resolved), measure, by, depth, estimation, locale);
  }
}
