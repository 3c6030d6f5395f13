package io.cxrating.tally;

import org.jspecify.annotations.Nullable;

/**
 * A kind of invitation or answer, without its interaction.
 *
 * @param score null for an invitation that was not answered, and for an answer without a score
 * @param blank an answer without a score
 * @param weight weight of the answer; 1 unless another one was posted and is requested
 */
public record Answered(@Nullable Double score, boolean blank, double weight) {

  /** The score; NaN for none. */
  public double scoreOrNaN() {
    return score == null ? Double.NaN : score;
  }
}
