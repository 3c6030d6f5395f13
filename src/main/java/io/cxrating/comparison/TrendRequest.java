package io.cxrating.comparison;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.tally.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A request for a trend in its normal form.
 *
 * @param by null: months, or the next longer period that gives few enough
 * @param monitoring also everything so far, with intervals for a reader who looks every day
 * @param locale of who reads the sentences
 */
record TrendRequest(
    Slice slice, Period by, Estimation estimation, boolean monitoring, Locale locale) {
  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.PARAMETERS,
              Estimation.PARAMETERS,
              Set.of("by", "monitoring", "format", "locale")));

  TrendRequest {
    if (monitoring && slice.from() == null) {
      throw QueryParameters.invalid(
          "monitoring", "Looking every day needs a fixed from and a growing to: give from");
    }
  }

  static TrendRequest of(QueryParameters query) {
    return new TrendRequest(
        Slice.of(query),
        query.text("by") == null ? null : query.choice("by", Period.MONTH),
        Estimation.of(query),
        query.flag("monitoring"),
        query.locale());
  }

  TrendRequest withUnit(String resolved) {
    return new TrendRequest(slice.withUnit(resolved), by, estimation, monitoring, locale);
  }
}
