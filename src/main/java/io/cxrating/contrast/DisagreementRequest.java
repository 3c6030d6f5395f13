package io.cxrating.contrast;

import io.cxrating.access.Page;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import java.util.List;
import java.util.Set;

/**
 * A request for the interactions that contradict what was answered about them.
 *
 * @param afterRowId the last row of the page before, 0 for the first page
 * @param limit most interactions of one page
 */
record DisagreementRequest(
    Slice slice, String instrument, Disagreement kind, long afterRowId, int limit) {
  static final Set<String> PARAMETERS =
      QueryParameters.names(List.of(Slice.FILTER, Set.of("instrument", "kind", "limit", "cursor")));

  static DisagreementRequest of(QueryParameters query) {
    query.required("kind");
    return new DisagreementRequest(
        Slice.of(query),
        query.required("instrument"),
        query.choice("kind", Disagreement.MET_YET_DETRACTOR),
        Page.after(query.text("cursor"), 0L, Long::valueOf),
        query.count("limit", 100, 1, 1000));
  }

  DisagreementRequest withUnit(String resolved) {
    return new DisagreementRequest(slice.withUnit(resolved), instrument, kind, afterRowId, limit);
  }
}
