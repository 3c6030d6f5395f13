package io.cxrating.comparison.plan;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;

/**
 * A request for a plan in its normal form.
 *
 * @param marginPoints half-width that the interval is to have
 * @param differencePoints difference of two ratings that is to be found
 * @param power chance to find it
 * @param locale of who reads the sentences
 */
public record PlanRequest(
    Slice slice,
    Estimation estimation,
    double marginPoints,
    double differencePoints,
    double power,
    Locale locale) {
  private static final Value<Double> POINTS = Value.number(0.1, 50);
  private static final Parameter<Double> MARGIN =
      Parameter.of("margin", POINTS, 2.0, "Points within which the rating is to be known", "2");
  private static final Parameter<Double> DIFFERENCE =
      Parameter.of("difference", POINTS, 3.0, "Points of a difference that is to be found", "3");
  private static final Parameter<Double> POWER =
      Parameter.of("power", Value.number(0.5, 0.99), 0.8, "Chance to find that difference", "0.8");

  public static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(MARGIN, DIFFERENCE, POWER)
          .and(Exchange.PARAMETERS);

  static PlanRequest of(QueryParameters query) {
    return new PlanRequest(
        Slice.of(query),
        Estimation.of(query),
        query.get(MARGIN),
        query.get(DIFFERENCE),
        query.get(POWER),
        query.get(Exchange.LOCALE));
  }

  PlanRequest withUnit(String resolved) {
    return new PlanRequest(
        slice.withUnit(resolved), estimation, marginPoints, differencePoints, power, locale);
  }
}
