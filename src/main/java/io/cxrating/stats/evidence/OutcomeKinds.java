package io.cxrating.stats.evidence;

import io.cxrating.stats.kind.KindCounts;
import java.util.function.IntPredicate;

/**
 * Interactions with a known outcome, counted by kind: touchpoint, category, score of every
 * criterion, and outcome.
 *
 * @param touchpoint index of the touchpoint, by kind
 * @param category a number that identifies the category, by kind
 * @param halves score in halves of every criterion of the touchpoint, by kind: {@link #UNOBSERVED},
 *     0, 1 or {@link #MET}
 * @param achieved the outcome, by kind
 * @param counts number of interactions of each kind in every cluster
 */
public record OutcomeKinds(
    int[] touchpoint, int[] category, byte[][] halves, boolean[] achieved, KindCounts counts) {

  /** The criterion was not observed. */
  public static final byte UNOBSERVED = -1;

  /** The criterion was met. */
  public static final byte MET = 2;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException unless there is one of each for every kind
   */
  public OutcomeKinds {
    int kinds = counts.kinds();
    if (touchpoint.length != kinds
        || category.length != kinds
        || halves.length != kinds
        || achieved.length != kinds) {
      throw new IllegalArgumentException("one of each for every kind is needed");
    }
  }

  /**
   * The interactions at a touchpoint.
   *
   * @param index of the touchpoint
   * @return their counts
   */
  public KindCounts at(int index) {
    return counts.only(kind -> touchpoint[kind] == index);
  }

  /**
   * The interactions at a touchpoint of customers of one category.
   *
   * @param index of the touchpoint
   * @param of the category
   * @return their counts
   */
  public KindCounts at(int index, int of) {
    return counts.only(kind -> touchpoint[kind] == index && category[kind] == of);
  }

  /**
   * False for a criterion that the kind's touchpoint does not have, since touchpoints may have
   * different numbers of criteria.
   */
  boolean observed(int kind, int criterion) {
    return criterion < halves[kind].length && halves[kind][criterion] != UNOBSERVED;
  }

  boolean met(int kind, int criterion) {
    return criterion < halves[kind].length && halves[kind][criterion] == MET;
  }

  long count(KindCounts rows, IntPredicate wanted) {
    long count = 0;
    for (int kind = 0; kind < rows.kinds(); kind++) {
      count += rows.count(kind) > 0 && wanted.test(kind) ? rows.count(kind) : 0;
    }
    return count;
  }
}
