package io.cxrating.evidence;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.stats.Clusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for evidence in its normal form.
 *
 * @param outcome key of the outcome
 * @param measure key of the measure along which it is looked at, null for the criteria
 * @param locale of who reads the sentences
 */
record EvidenceRequest(
    Slice slice, String outcome, String measure, Estimation estimation, Locale locale) {
  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.FILTER,
              Estimation.PARAMETERS,
              Set.of("outcome", "touchpoint", "format", "locale")));

  static final Set<String> TARGET_PARAMETERS =
      Stream.concat(PARAMETERS.stream(), Stream.of("measure"))
          .collect(Collectors.toUnmodifiableSet());

  static EvidenceRequest of(QueryParameters query) {
    return of(query, null);
  }

  static EvidenceRequest ofTarget(QueryParameters query) {
    return of(query, query.required("measure"));
  }

  private static EvidenceRequest of(QueryParameters query, String measure) {
    return new EvidenceRequest(
        Slice.of(query), query.required("outcome"), measure, estimation(query), query.locale());
  }

  /** Effects are of customers: days are taken as clusters only where that is asked for. */
  private static Estimation estimation(QueryParameters query) {
    Estimation asked = Estimation.of(query);
    return query.text("clusters") == null
        ? new Estimation(asked.confidence(), Clusters.CUSTOMER, asked.blocks())
        : asked;
  }

  EvidenceRequest withUnit(String resolved) {
    return new EvidenceRequest(slice.withUnit(resolved), outcome, measure, estimation, locale);
  }
}
