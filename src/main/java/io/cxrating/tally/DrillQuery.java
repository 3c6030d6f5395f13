package io.cxrating.tally;

import io.cxrating.standard.model.JudgedCriterion;

/**
 * Selects the interactions behind a number.
 *
 * @param standard key of the standard
 * @param criterion the criterion; its touchpoint restricts the interactions
 * @param halves the requested result: {@link JudgedCriterion#MET} and so on
 * @param filter selects the interactions
 * @param afterRowId only rows after this one; 0 for the first page
 * @param limit maximum number of rows, at least 1
 */
public record DrillQuery(
    String standard,
    JudgedCriterion criterion,
    int halves,
    TallyFilter filter,
    long afterRowId,
    int limit) {

  /** Rejects impossible results and empty pages. */
  public DrillQuery {
    if (!(halves >= JudgedCriterion.UNOBSERVED && halves <= JudgedCriterion.MET)) {
      throw new IllegalArgumentException("No criterion is worth " + halves + " halves");
    }
    if (!(limit >= 1)) {
      throw new IllegalArgumentException("A page of " + limit + " rows");
    }
  }
}
