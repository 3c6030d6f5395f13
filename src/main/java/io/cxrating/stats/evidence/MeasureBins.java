package io.cxrating.stats.evidence;

import io.cxrating.stats.kind.KindCounts;

/**
 * Interactions with a known outcome, in bins along a measure, counted by kind: bin and outcome.
 *
 * @param lowest lower bound of the values of each bin, ascending
 * @param highest upper bound of the values of each bin
 * @param middle a value from the middle of each bin
 * @param binOf bin, by kind
 * @param achieved the outcome, by kind
 * @param counts by kind
 */
public record MeasureBins(
    double[] lowest,
    double[] highest,
    double[] middle,
    int[] binOf,
    boolean[] achieved,
    KindCounts counts) {

  /**
   * Checks lengths and order.
   *
   * @throws IllegalArgumentException if lengths differ, a kind has no bin, a bin no row, or bins
   *     overlap
   */
  public MeasureBins {
    if (highest.length != lowest.length
        || middle.length != lowest.length
        || binOf.length != counts.kinds()
        || achieved.length != counts.kinds()) {
      throw new IllegalArgumentException("one of each for every bin and kind is needed");
    }
    long[] rows = new long[lowest.length];
    for (int kind = 0; kind < binOf.length; kind++) {
      rows[binOf[kind]] += counts.count(kind);
    }
    for (int b = 0; b < rows.length; b++) {
      if (rows[b] == 0 || !(lowest[b] <= highest[b] && (b == 0 || highest[b - 1] <= lowest[b]))) {
        throw new IllegalArgumentException("bins must ascend and hold a row each");
      }
    }
  }

  int size() {
    return lowest.length;
  }

  double[] rows() {
    return sums(true);
  }

  double[] successes() {
    return sums(false);
  }

  private double[] sums(boolean all) {
    double[] sums = new double[size()];
    for (int kind = 0; kind < binOf.length; kind++) {
      sums[binOf[kind]] += all || achieved[kind] ? counts.count(kind) : 0;
    }
    return sums;
  }

  KindCounts within(int bin) {
    return counts.only(kind -> binOf[kind] == bin);
  }

  /** Whether every bin holds one value. */
  boolean discrete() {
    for (int b = 0; b < size(); b++) {
      if (lowest[b] != highest[b]) {
        return false;
      }
    }
    return true;
  }
}
