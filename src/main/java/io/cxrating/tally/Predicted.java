package io.cxrating.tally;

/**
 * What interactions are alike in of which it is known what the customer did later.
 *
 * @param halves sum of the scores of the observed criteria, in halves
 * @param observed number of observed criteria
 * @param answer last score that the customer gave, null where there is none
 * @param achieved whether the customer achieved the outcome
 */
public record Predicted(int halves, int observed, Double answer, boolean achieved) {

  /** Mean score of the observed criteria, 0 to 1; NaN without any. */
  public double attained() {
    return observed == 0 ? Double.NaN : halves / (2.0 * observed);
  }
}
