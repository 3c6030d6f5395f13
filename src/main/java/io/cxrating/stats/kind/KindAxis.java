package io.cxrating.stats.kind;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Clusters in ascending order, each with its cells: a kind and its number of rows.
 *
 * @param starts index of the first cell of each cluster, followed by the number of cells
 */
record KindAxis(long[] ids, int[] starts, int[] kinds, long[] counts) {

  double[] sums(double[] ofKind) {
    double[] sums = new double[ids.length];
    for (int x = 0; x < ids.length; x++) {
      double sum = 0;
      for (int cell = starts[x]; cell < starts[x + 1]; cell++) {
        sum += counts[cell] * ofKind[kinds[cell]];
      }
      sums[x] = sum;
    }
    return sums;
  }

  int size() {
    return ids.length;
  }

  /** The cells of some kinds; clusters without any are dropped. */
  KindAxis only(IntPredicate kept) {
    Builder some = new Builder();
    for (int x = 0; x < ids.length; x++) {
      for (int cell = starts[x]; cell < starts[x + 1]; cell++) {
        if (kept.test(kinds[cell])) {
          some.add(ids[x], kinds[cell], counts[cell]);
        }
      }
    }
    return some.build();
  }

  /** The number of rows of each kind. */
  long[] totals(int ofKinds) {
    long[] totals = new long[ofKinds];
    for (int cell = 0; cell < kinds.length; cell++) {
      if (kinds[cell] >= ofKinds) {
        throw new IllegalArgumentException("a day holds a kind that no group holds");
      }
      totals[kinds[cell]] += counts[cell];
    }
    return totals;
  }

  /** Adds cells in the order of the clusters. */
  static final class Builder {

    private long[] ids = new long[16];
    private int[] starts = new int[17];
    private int[] kinds = new int[64];
    private long[] counts = new long[64];
    private int clusters;
    private int cells;

    void add(long id, int kind, long count) {
      if (!(count >= 0) || (clusters > 0 && id < ids[clusters - 1])) {
        throw new IllegalArgumentException("clusters must ascend, and hold no less than nothing");
      }
      if (count == 0) {
        return;
      }
      if (clusters == 0 || ids[clusters - 1] != id) {
        if (clusters == ids.length) {
          ids = Arrays.copyOf(ids, 2 * clusters);
          starts = Arrays.copyOf(starts, 2 * clusters + 1);
        }
        ids[clusters++] = id;
      }
      if (cells == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * cells);
        counts = Arrays.copyOf(counts, 2 * cells);
      }
      kinds[cells] = kind;
      counts[cells++] = count;
      starts[clusters] = cells;
    }

    KindAxis build() {
      return new KindAxis(
          Arrays.copyOf(ids, clusters),
          Arrays.copyOf(starts, clusters + 1),
          Arrays.copyOf(kinds, cells),
          Arrays.copyOf(counts, cells));
    }
  }
}
