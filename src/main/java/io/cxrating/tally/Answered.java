package io.cxrating.tally;

/**
 * What answers are alike in that nobody has to know an interaction for.
 *
 * @param score null for an invitation that was not answered, and for an answer without a score
 * @param blank an answer without a score
 * @param weight what it stands for, 1 where nothing else was given or asked for
 */
public record Answered(Double score, boolean blank, double weight) {

  /** The score, NaN where there is none. */
  public double scoreOrNaN() {
    return score == null ? Double.NaN : score;
  }
}
