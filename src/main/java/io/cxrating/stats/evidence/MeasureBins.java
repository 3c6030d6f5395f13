package io.cxrating.stats.evidence;

import io.cxrating.stats.KindCounts;

/**
 * Interactions with a known outcome, in bins along a measure. Kind 2b holds those of bin b that did
 * not achieve it, kind 2b + 1 those that did.
 *
 * @param lowest observed value of each bin, ascending
 * @param highest observed value of each bin, below the lowest of the next
 * @param mean of the observed values of each bin
 * @param counts by kind
 */
public record MeasureBins(double[] lowest, double[] highest, double[] mean, KindCounts counts) {

  /**
   * Checks lengths and order.
   *
   * @throws IllegalArgumentException if there are not two kinds for each bin, or bins overlap
   */
  public MeasureBins {
    if (highest.length != lowest.length
        || mean.length != lowest.length
        || counts.kinds() != 2 * lowest.length) {
      throw new IllegalArgumentException("two kinds for each bin are needed");
    }
    for (int b = 0; b < lowest.length; b++) {
      if (!(lowest[b] <= highest[b] && (b == 0 || highest[b - 1] < lowest[b]))) {
        throw new IllegalArgumentException("bins must ascend");
      }
    }
  }

  int size() {
    return lowest.length;
  }

  double rows(int bin) {
    return (double) counts.count(2 * bin) + counts.count(2 * bin + 1);
  }

  double achieved(int bin) {
    return counts.count(2 * bin + 1);
  }

  KindCounts within(int bin) {
    return counts.only(kind -> kind / 2 == bin);
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
