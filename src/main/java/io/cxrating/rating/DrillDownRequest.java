package io.cxrating.rating;

import io.cxrating.access.Page;
import io.cxrating.standard.JudgedCriterion;
import java.util.List;
import java.util.Set;

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

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(Slice.FILTER, Set.of("criterion", "result", "limit", "cursor")));

  static DrillDownRequest of(QueryParameters query) {
    query.required("criterion");
    query.required("result");
    return new DrillDownRequest(
        Slice.of(query),
        query.choice("result", Result.MISSED),
        Page.after(query.text("cursor"), 0L, Long::valueOf),
        query.count("limit", 100, 1, 1000));
  }

  DrillDownRequest withUnit(String resolved) {
    return new DrillDownRequest(slice.withUnit(resolved), result, afterRowId, limit);
  }
}
