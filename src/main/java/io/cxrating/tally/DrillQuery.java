package io.cxrating.tally;

import io.cxrating.standard.model.JudgedCriterion;

/**
 * Asks for the interactions behind a number.
 *
 * @param standard key of the standard
 * @param criterion the criterion; only interactions of its touchpoint are found
 * @param halves the result asked for: {@link JudgedCriterion#MET} and so on
 * @param filter which interactions
 * @param afterRowId only rows after this one, 0 for the first page
 * @param limit most rows to return, at least 1
 */
public record DrillQuery(
    String standard,
    JudgedCriterion criterion,
    int halves,
    TallyFilter filter,
    long afterRowId,
    int limit) {

  /** Refuses results that no criterion can have, and empty pages. */
  public DrillQuery {
    if (!(halves >= JudgedCriterion.UNOBSERVED && halves <= JudgedCriterion.MET)) {
      throw new IllegalArgumentException("No criterion is worth " + halves + " halves");
    }
    if (!(limit >= 1)) {
      throw new IllegalArgumentException("A page of " + limit + " rows");
    }
  }
}
