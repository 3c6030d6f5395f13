package io.cxrating.rows;

import io.cxrating.access.PageRequest;
import io.cxrating.figures.Slice;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the interactions behind the figure of one criterion.
 *
 * @param afterRowId the last row of the previous page; 0 for the first page
 * @param limit maximum number of interactions of a page
 */
public record DrillDownRequest(Slice slice, Result result, long afterRowId, int limit) {

  /** The result of a criterion in an interaction. */
  @Schema(name = "ListedResult")
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

  /** The criterion. */
  public static final Parameter<String> CRITERION =
      Parameter.required(
          "criterion",
          Value.text(),
          "The criterion, as touchpoint.criterion",
          "resolution.promise-kept");

  /** Its result. */
  public static final Parameter<Result> RESULT =
      Parameter.required(
          "result", Value.constant(Result.class), "Result of the criterion", "MISSED");

  public static final Parameters PARAMETERS =
      Slice.FILTER.and(CRITERION, RESULT).and(PageRequest.PARAMETERS);

  static DrillDownRequest of(QueryParameters query) {
    query.get(CRITERION);
    PageRequest page = PageRequest.of(query);
    return new DrillDownRequest(
        Slice.of(query), query.get(RESULT), page.after(0L, Long::valueOf), page.limit());
  }

  DrillDownRequest withUnit(@Nullable String resolved) {
    return new DrillDownRequest(slice.withUnit(resolved), result, afterRowId, limit);
  }
}
