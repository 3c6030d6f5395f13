package io.cxrating.contrast;

import io.cxrating.access.PageRequest;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;

/**
 * A request for the interactions that contradict what was answered about them.
 *
 * @param afterRowId the last row of the page before, 0 for the first page
 * @param limit most interactions of one page
 */
record DisagreementRequest(
    Slice slice, String instrument, Disagreement kind, long afterRowId, int limit) {
  private static final Parameter<Disagreement> KIND =
      Parameter.required(
          "kind",
          Value.constant(Disagreement.class),
          "MET_YET_DETRACTOR: everything observed was met, and the answer is that of a detractor or"
              + " dissatisfied customer; MISSED_YET_PROMOTER: the other way round",
          "MET_YET_DETRACTOR");

  static final Parameters PARAMETERS =
      Slice.FILTER.and(ContrastRequest.INSTRUMENT, KIND).and(PageRequest.PARAMETERS);

  static DisagreementRequest of(QueryParameters query) {
    PageRequest page = PageRequest.of(query);
    return new DisagreementRequest(
        Slice.of(query),
        query.get(ContrastRequest.INSTRUMENT),
        query.get(KIND),
        page.after(0L, Long::valueOf),
        page.limit());
  }

  DisagreementRequest withUnit(String resolved) {
    return new DisagreementRequest(slice.withUnit(resolved), instrument, kind, afterRowId, limit);
  }
}
