package io.cxrating.rows;

import io.cxrating.access.PageRequest;
import io.cxrating.figures.Slice;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;

/**
 * A request for the interactions behind the figure of one criterion.
 *
 * @param afterRowId the last row of the page before, 0 for the first page
 * @param limit most interactions of one page
 */
public record DrillDownRequest(Slice slice, Result result, long afterRowId, int limit) {

  /** How an interaction stands to a criterion. */
  public enum Result {
    UNOBSERVED,
    MISSED,
    TOLERATED,
    MET;

    int halves() {
      return ordinal() + JudgedCriterion.UNOBSERVED;
    }

    static Result ofHalves(int halves) {
      return values()[halves - JudgedCriterion.UNOBSERVED];
    }
  }

  private static final Parameter<String> CRITERION =
      Parameter.required(
          "criterion",
          Value.text(),
          "The criterion, as touchpoint.criterion",
          "resolution.promise-kept");
  private static final Parameter<Result> RESULT =
      Parameter.required(
          "result", Value.constant(Result.class), "How the interactions met it", "MISSED");

  public static final Parameters PARAMETERS =
      Slice.FILTER.and(CRITERION, RESULT).and(PageRequest.PARAMETERS);

  static DrillDownRequest of(QueryParameters query) {
    query.get(CRITERION);
    PageRequest page = PageRequest.of(query);
    return new DrillDownRequest(
        Slice.of(query), query.get(RESULT), page.after(0L, Long::valueOf), page.limit());
  }

  DrillDownRequest withUnit(String resolved) {
    return new DrillDownRequest(slice.withUnit(resolved), result, afterRowId, limit);
  }
}
