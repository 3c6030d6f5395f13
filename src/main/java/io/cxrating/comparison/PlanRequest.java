package io.cxrating.comparison;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A request for a plan in its normal form.
 *
 * @param marginPoints half-width that the interval is to have
 * @param differencePoints difference of two ratings that is to be found
 * @param power chance to find it
 * @param locale of who reads the sentences
 */
record PlanRequest(
    Slice slice,
    Estimation estimation,
    double marginPoints,
    double differencePoints,
    double power,
    Locale locale) {
  private static final double LEAST_POINTS = 0.1;
  private static final double MOST_POINTS = 50;

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.PARAMETERS,
              Estimation.PARAMETERS,
              Set.of("margin", "difference", "power", "format", "locale")));

  static PlanRequest of(QueryParameters query) {
    return new PlanRequest(
        Slice.of(query),
        Estimation.of(query),
        query.number("margin", 2, LEAST_POINTS, MOST_POINTS),
        query.number("difference", 3, LEAST_POINTS, MOST_POINTS),
        query.number("power", 0.8, 0.5, 0.99),
        query.locale());
  }

  PlanRequest withUnit(String resolved) {
    return new PlanRequest(
        slice.withUnit(resolved), estimation, marginPoints, differencePoints, power, locale);
  }
}
