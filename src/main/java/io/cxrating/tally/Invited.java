package io.cxrating.tally;

import org.jspecify.annotations.Nullable;

/**
 * A kind of invitation, with the interaction that it asks about.
 *
 * @param score of the answer, null for none
 * @param before whether it was answered before the interaction took place
 * @param halves sum of the scores of the observed criteria, in halves
 * @param observed number of observed criteria
 * @param category null for none, like the channel
 */
public record Invited(
    @Nullable Double score,
    boolean before,
    int halves,
    int observed,
    String touchpoint,
    @Nullable String category,
    @Nullable String channel) {

  /** The score; NaN for none. */
  public double scoreOrNaN() {
    return score == null ? Double.NaN : score;
  }

  /** Mean score of the observed criteria, 0 to 1; NaN without any. */
  public double attained() {
    return observed == 0 ? Double.NaN : halves / (2.0 * observed);
  }
}
