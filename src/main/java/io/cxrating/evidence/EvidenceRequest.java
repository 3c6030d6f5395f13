package io.cxrating.evidence;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;

/**
 * A request for evidence in its normal form.
 *
 * @param outcome key of the outcome
 * @param measure key of the measure along which it is looked at, null for the criteria
 * @param locale of who reads the sentences
 */
record EvidenceRequest(
    Slice slice, String outcome, String measure, Estimation estimation, Locale locale) {
  private static final Parameter<String> OUTCOME =
      Parameter.required(
          "outcome", Value.text(), "Key of an outcome that the standard declares", "stays-solved");

  private static final Parameter<String> MEASURE =
      Parameter.required(
          "measure", Value.text(), "Key of a measure of type number or count", "resolve_hours");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.OF_CUSTOMERS)
          .and(OUTCOME, Slice.TOUCHPOINT)
          .and(Exchange.PARAMETERS);

  /** What the request for targets takes. */
  static final class OfTarget {
    static final Parameters PARAMETERS = EvidenceRequest.PARAMETERS.and(MEASURE);

    private OfTarget() {}
  }

  static EvidenceRequest of(QueryParameters query) {
    return of(query, null);
  }

  static EvidenceRequest ofTarget(QueryParameters query) {
    return of(query, query.get(MEASURE));
  }

  private static EvidenceRequest of(QueryParameters query, String measure) {
    return new EvidenceRequest(
        Slice.of(query),
        query.get(OUTCOME),
        measure,
        Estimation.ofCustomers(query),
        query.get(Exchange.LOCALE));
  }

  EvidenceRequest withUnit(String resolved) {
    return new EvidenceRequest(slice.withUnit(resolved), outcome, measure, estimation, locale);
  }
}
