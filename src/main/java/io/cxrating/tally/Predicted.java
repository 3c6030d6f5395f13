package io.cxrating.tally;

import org.jspecify.annotations.Nullable;

/**
 * A kind of interaction with a known outcome.
 *
 * @param halves sum of the scores of the observed criteria, in halves
 * @param observed number of observed criteria
 * @param answer last score that the customer gave, null for none
 * @param achieved whether the customer achieved the outcome
 */
public record Predicted(int halves, int observed, @Nullable Double answer, boolean achieved) {

  /** Mean score of the observed criteria, 0 to 1; NaN without any. */
  public double attained() {
    return observed == 0 ? Double.NaN : halves / (2.0 * observed);
  }
}
