package io.cxrating.stats.sums;

import java.util.Arrays;

/**
 * Second moments over interactions, criteria x criteria, row-major; zero if the two criteria belong
 * to different touchpoints, since an interaction has one touchpoint.
 *
 * @param scoreScore Σ_i h_ic h_id over interactions where both are observed, h = 2 s (quarters)
 * @param scoreObserved Σ_i h_ic 1[d observed] over interactions where both are observed (halves)
 * @param observedObserved Σ_i 1[c observed] 1[d observed]
 */
public record PairSums(long[] scoreScore, long[] scoreObserved, long[] observedObserved) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the lengths differ, or a sum is out of its bounds
   */
  public PairSums {
    scoreScore = scoreScore.clone();
    scoreObserved = scoreObserved.clone();
    observedObserved = observedObserved.clone();
    if (scoreScore.length != observedObserved.length
        || scoreObserved.length != observedObserved.length) {
      throw new IllegalArgumentException("lengths do not fit");
    }
    for (int i = 0; i < scoreScore.length; i++) {
      if (scoreScore[i] < 0
          || scoreObserved[i] < 0
          || scoreScore[i] > 2 * scoreObserved[i]
          || scoreObserved[i] > 2 * observedObserved[i]) {
        throw new IllegalArgumentException("a sum is out of its bounds");
      }
    }
  }

  /**
   * Products of scores.
   *
   * @return a copy, in quarters, row-major
   */
  @Override
  public long[] scoreScore() {
    return scoreScore.clone();
  }

  /**
   * Scores of the row's criterion if the column's is observed.
   *
   * @return a copy, in halves, row-major
   */
  @Override
  public long[] scoreObserved() {
    return scoreObserved.clone();
  }

  /**
   * Interactions with both criteria observed.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] observedObserved() {
    return observedObserved.clone();
  }

  /**
   * The sums of two disjoint sets of interactions.
   *
   * @param that sums over the same criteria
   * @return the sums, added cell by cell
   * @throws IllegalArgumentException if the numbers of criteria differ
   */
  public PairSums merge(PairSums that) {
    if (scoreScore.length != that.scoreScore.length) {
      throw new IllegalArgumentException("other criteria");
    }
    return new PairSums(
        added(scoreScore, that.scoreScore),
        added(scoreObserved, that.scoreObserved),
        added(observedObserved, that.observedObserved));
  }

  /**
   * The sums without a part of the interactions.
   *
   * @param part sums of some of these interactions
   * @return the sums, subtracted cell by cell
   * @throws IllegalArgumentException if it is not a part of these
   */
  public PairSums without(PairSums part) {
    if (scoreScore.length != part.scoreScore.length) {
      throw new IllegalArgumentException("other criteria");
    }
    return new PairSums(
        subtracted(scoreScore, part.scoreScore),
        subtracted(scoreObserved, part.scoreObserved),
        subtracted(observedObserved, part.observedObserved));
  }

  private static long[] subtracted(long[] cells, long[] others) {
    return added(cells, Arrays.stream(others).map(sum -> -sum).toArray());
  }

  private static long[] added(long[] cells, long[] others) {
    long[] sums = cells.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
    return sums;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairSums that
        && Arrays.equals(scoreScore, that.scoreScore)
        && Arrays.equals(scoreObserved, that.scoreObserved)
        && Arrays.equals(observedObserved, that.observedObserved);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new long[][] {scoreScore, scoreObserved, observedObserved});
  }
}
