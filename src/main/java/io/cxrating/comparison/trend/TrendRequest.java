package io.cxrating.comparison.trend;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.tally.Period;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;

/**
 * A request for a trend in its normal form.
 *
 * @param by null: months, or the next longer period that gives few enough
 * @param monitoring also everything so far, with intervals for a reader who looks every day
 * @param locale of who reads the sentences
 */
public record TrendRequest(
    Slice slice, Period by, Estimation estimation, boolean monitoring, Locale locale) {
  private static final Parameter<Period> BY =
      Parameter.optional(
          "by",
          Value.choice(Period.class),
          "Length of a period; absent: month, or the next longer one that gives at most 400",
          "month");
  private static final Parameter<Boolean> MONITORING =
      Parameter.flag(
          "monitoring",
          "true adds everything so far, with intervals for a reader who looks every day; needs"
              + " from");

  public static final Parameters PARAMETERS =
      Slice.PARAMETERS.and(Estimation.PARAMETERS).and(BY, MONITORING).and(Exchange.PARAMETERS);

  public TrendRequest {
    if (monitoring && slice.from() == null) {
      throw QueryParameters.invalid(
          "monitoring", "Looking every day needs a fixed from and a growing to: give from");
    }
  }

  static TrendRequest of(QueryParameters query) {
    return new TrendRequest(
        Slice.of(query),
        query.get(BY),
        Estimation.of(query),
        query.get(MONITORING),
        query.get(Exchange.LOCALE));
  }

  TrendRequest withUnit(String resolved) {
    return new TrendRequest(slice.withUnit(resolved), by, estimation, monitoring, locale);
  }
}
