package io.cxrating.tally;

/**
 * What interactions about which customers were asked are alike in.
 *
 * @param score of the answer, null where there is none
 * @param before whether it was answered before the interaction took place
 * @param halves sum of the scores of the observed criteria, in halves
 * @param observed number of observed criteria
 * @param category null where none was given, like the channel
 */
public record Invited(
    Double score,
    boolean before,
    int halves,
    int observed,
    String touchpoint,
    String category,
    String channel) {

  /** The score, NaN where there is none. */
  public double scoreOrNaN() {
    return score == null ? Double.NaN : score;
  }

  /** Mean score of the observed criteria, 0 to 1; NaN without any. */
  public double attained() {
    return observed == 0 ? Double.NaN : halves / (2.0 * observed);
  }
}
