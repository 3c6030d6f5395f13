package io.cxrating.stats.sums;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Second moments over interactions for the pairs of criteria that an interaction observes together.
 * Criteria of different touchpoints never do, since an interaction has one touchpoint: a standard
 * of T touchpoints with k criteria each has at most T k² pairs, out of (T k)².
 *
 * @param criteria number of criteria, ≥ 0
 * @param cells the pairs (c, d) as {@code c * criteria + d}, ascending; with (c, d) also (d, c)
 * @param scoreScore Σ_i h_ic h_id over interactions where both are observed, h = 2 s (quarters)
 * @param scoreObserved Σ_i h_ic 1[d observed] over interactions where both are observed (halves)
 * @param observedObserved Σ_i 1[c observed] 1[d observed], ≥ 1
 */
public record PairSums(
    int criteria, int[] cells, long[] scoreScore, long[] scoreObserved, long[] observedObserved) {
  private static final int MOST_CRITERIA = 46_340;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the lengths differ, the cells do not ascend, or a sum is
   *     out of its bounds
   */
  public PairSums {
    cells = cells.clone();
    scoreScore = scoreScore.clone();
    scoreObserved = scoreObserved.clone();
    observedObserved = observedObserved.clone();
    require(criteria >= 0 && criteria <= MOST_CRITERIA, "too many criteria");
    require(
        scoreScore.length == cells.length
            && scoreObserved.length == cells.length
            && observedObserved.length == cells.length,
        "lengths do not fit");
    for (int i = 0; i < cells.length; i++) {
      require(
          cells[i] > (i == 0 ? -1 : cells[i - 1]) && cells[i] < criteria * criteria,
          "cells must ascend");
      require(
          observedObserved[i] > 0
              && areBounded(scoreScore[i], scoreObserved[i], observedObserved[i]),
          "a sum is out of its bounds");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static boolean areBounded(long scoreScore, long scoreObserved, long observedObserved) {
    return scoreScore >= 0
        && scoreObserved >= 0
        && scoreScore <= 2 * scoreObserved
        && scoreObserved <= 2 * observedObserved;
  }

  /**
   * No interactions.
   *
   * @param criteria number of criteria
   * @return no pairs
   */
  public static PairSums empty(int criteria) {
    return new PairSums(criteria, new int[0], new long[0], new long[0], new long[0]);
  }

  /**
   * The sums from full matrices, criteria x criteria, row-major.
   *
   * @param scoreScore as the component; 0 for a pair that is never observed together
   * @param scoreObserved likewise
   * @param observedObserved likewise
   * @return the pairs that are observed together
   * @throws IllegalArgumentException if the matrices are not square and of one size, or a sum is
   *     out of its bounds
   */
  public static PairSums ofMatrices(
      long[] scoreScore, long[] scoreObserved, long[] observedObserved) {
    int criteria = (int) Math.round(Math.sqrt(observedObserved.length));
    require(criteria * criteria == observedObserved.length, "a matrix is not square");
    require(
        scoreScore.length == observedObserved.length
            && scoreObserved.length == observedObserved.length,
        "lengths do not fit");
    return observed(
        criteria,
        IntStream.range(0, observedObserved.length).toArray(),
        scoreScore,
        scoreObserved,
        observedObserved);
  }

  /** Omits pairs without an interaction, whose other sums have to be 0. */
  private static PairSums observed(
      int criteria, int[] cells, long[] scoreScore, long[] scoreObserved, long[] both) {
    for (int i = 0; i < cells.length; i++) {
      require(areBounded(scoreScore[i], scoreObserved[i], both[i]), "a sum is out of its bounds");
    }
    int[] kept = IntStream.range(0, cells.length).filter(i -> both[i] > 0).toArray();
    return new PairSums(
        criteria,
        Arrays.stream(kept).map(i -> cells[i]).toArray(),
        picked(scoreScore, kept),
        picked(scoreObserved, kept),
        picked(both, kept));
  }

  private static long[] picked(long[] sums, int[] places) {
    return Arrays.stream(places).mapToLong(i -> sums[i]).toArray();
  }

  /**
   * The pairs with an interaction.
   *
   * @return a copy, ascending
   */
  @Override
  public int[] cells() {
    return cells.clone();
  }

  /**
   * Products of scores.
   *
   * @return a copy, in quarters, in the order of the cells
   */
  @Override
  public long[] scoreScore() {
    return scoreScore.clone();
  }

  /**
   * Scores of the first criterion if the second is observed.
   *
   * @return a copy, in halves, in the order of the cells
   */
  @Override
  public long[] scoreObserved() {
    return scoreObserved.clone();
  }

  /**
   * Scores of the second criterion if the first is observed: {@link #scoreObserved()} of the
   * mirrored pair.
   *
   * @return in halves, in the order of the cells
   */
  public long[] observedScore() {
    int[] next = IntStream.rangeClosed(0, criteria).map(this::startOfRow).toArray();
    // The cells of column d ascend by row, in the order of the cells of row d.
    return Arrays.stream(cells).mapToLong(cell -> scoreObserved[next[cell % criteria]++]).toArray();
  }

  /**
   * Interactions with both criteria observed.
   *
   * @return a copy, in the order of the cells
   */
  @Override
  public long[] observedObserved() {
    return observedObserved.clone();
  }

  /**
   * The size in memory.
   *
   * @return number of numbers, 8 bytes each
   */
  public long numbers() {
    return 4L * cells.length;
  }

  private int startOfRow(int criterion) {
    int found = Arrays.binarySearch(cells, criterion * criteria);
    return found < 0 ? -found - 1 : found;
  }

  /** Whether the sums of each criterion with itself are these totals. */
  boolean haveTotals(long[] halves, long[] observed) {
    for (int c = 0; c < criteria; c++) {
      int at = Arrays.binarySearch(cells, c * (criteria + 1));
      if (halves[c] != (at < 0 ? 0 : scoreObserved[at])
          || observed[c] != (at < 0 ? 0 : observedObserved[at])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sums over some of the criteria.
   *
   * @param wanted indices of criteria, ascending
   * @return the pairs of these, numbered by their place
   */
  public PairSums of(int[] wanted) {
    int[] place = new int[criteria];
    Arrays.fill(place, -1);
    for (int i = 0; i < wanted.length; i++) {
      place[wanted[i]] = i;
    }
    int[] kept =
        Arrays.stream(wanted)
            .flatMap(c -> IntStream.range(startOfRow(c), startOfRow(c + 1)))
            .filter(i -> place[cells[i] % criteria] >= 0)
            .toArray();
    return new PairSums(
        wanted.length,
        Arrays.stream(kept)
            .map(i -> place[cells[i] / criteria] * wanted.length + place[cells[i] % criteria])
            .toArray(),
        picked(scoreScore, kept),
        picked(scoreObserved, kept),
        picked(observedObserved, kept));
  }

  /**
   * The sums of two disjoint sets of interactions.
   *
   * @param that sums over the same criteria
   * @return the sums, added pair by pair
   * @throws IllegalArgumentException if the numbers of criteria differ
   */
  public PairSums merge(PairSums that) {
    return added(that, 1);
  }

  /**
   * The sums without a part of the interactions.
   *
   * @param part sums of some of these interactions
   * @return the sums, subtracted pair by pair
   * @throws IllegalArgumentException if it is not a part of these
   */
  public PairSums without(PairSums part) {
    return added(part, -1);
  }

  private PairSums added(PairSums that, int sign) {
    require(criteria == that.criteria, "other criteria");
    int[] all = union(cells, that.cells);
    return observed(
        criteria,
        all,
        added(all, scoreScore, that, that.scoreScore, sign),
        added(all, scoreObserved, that, that.scoreObserved, sign),
        added(all, observedObserved, that, that.observedObserved, sign));
  }

  private static int[] union(int[] a, int[] b) {
    int[] all = new int[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
      i += i < a.length && a[i] == next ? 1 : 0;
      j += j < b.length && b[j] == next ? 1 : 0;
      all[size++] = next;
    }
    return Arrays.copyOf(all, size);
  }

  private long[] added(int[] all, long[] own, PairSums that, long[] others, int sign) {
    long[] sums = new long[all.length];
    int i = 0;
    int j = 0;
    for (int cell = 0; cell < all.length; cell++) {
      if (i < own.length && cells[i] == all[cell]) {
        sums[cell] += own[i++];
      }
      if (j < others.length && that.cells[j] == all[cell]) {
        sums[cell] += sign * others[j++];
      }
    }
    return sums;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairSums that
        && criteria == that.criteria
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(scoreScore, that.scoreScore)
        && Arrays.equals(scoreObserved, that.scoreObserved)
        && Arrays.equals(observedObserved, that.observedObserved);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * criteria + Arrays.hashCode(cells))
        + Arrays.deepHashCode(new long[][] {scoreScore, scoreObserved, observedObserved});
  }
}
