package io.cxrating.contrast;

import io.cxrating.access.PageRequest;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import org.jspecify.annotations.Nullable;

/**
 * A request for interactions that contradict answers about them.
 *
 * @param afterRowId the last row of the previous page; 0 for the first page
 * @param limit maximum number of interactions of a page
 */
public record DisagreementRequest(
    Slice slice, String instrument, Disagreement kind, long afterRowId, int limit) {
  /** The contradiction that is listed. */
  public static final Parameter<Disagreement> KIND =
      Parameter.required(
          "kind",
          Value.constant(Disagreement.class),
          "MET_YET_DETRACTOR: all observed criteria were met, but the customer is a detractor or"
              + " dissatisfied; MISSED_YET_PROMOTER: none was met, but the customer is a promoter or satisfied",
          "MET_YET_DETRACTOR");

  static final Parameters PARAMETERS =
      Slice.FILTER.and(Contrasts.INSTRUMENT, KIND).and(PageRequest.PARAMETERS);

  static DisagreementRequest of(QueryParameters query) {
    PageRequest page = PageRequest.of(query);
    return new DisagreementRequest(
        Slice.of(query),
        query.get(Contrasts.INSTRUMENT),
        query.get(KIND),
        page.after(0L, Long::valueOf),
        page.limit());
  }

  DisagreementRequest withUnit(@Nullable String resolved) {
    return new DisagreementRequest(slice.withUnit(resolved), instrument, kind, afterRowId, limit);
  }
}
