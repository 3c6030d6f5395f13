package io.cxrating.stats.sums;

/**
 * Counts of clusters, row-major: cluster i, column c stands at {@code i * columns + c}.
 *
 * @param ids the clusters, ascending
 * @param cells row-major, the same number for each cluster
 */
record ClusterCells(long[] ids, long[] cells) {

  private int columns() {
    return ids.length == 0 ? 0 : cells.length / ids.length;
  }

  /** The cell-by-cell sums over the clusters {@code all}, which include those of both. */
  long[] merged(long[] all, ClusterCells that) {
    if (columns() != that.columns() && ids.length > 0 && that.ids.length > 0) {
      throw new IllegalArgumentException("other columns: merge");
    }
    long[] sums = new long[all.length * Math.max(columns(), that.columns())];
    addTo(sums, all, 1);
    that.addTo(sums, all, 1);
    return sums;
  }

  /** The cell-by-cell differences; the clusters include those of the part. */
  ClusterCells without(ClusterCells part) {
    long[] left = cells.clone();
    part.addTo(left, ids, -1);
    return new ClusterCells(ids, left);
  }

  private void addTo(long[] sums, long[] all, int sign) {
    int columns = columns();
    int row = 0;
    for (int i = 0; i < ids.length; i++) {
      while (all[row] != ids[i]) {
        row++;
      }
      for (int c = 0; c < columns; c++) {
        sums[row * columns + c] += sign * cells[i * columns + c];
      }
    }
  }

  /** Whether a row has a nonzero cell. */
  boolean isAnything(int row) {
    int columns = columns();
    for (int c = 0; c < columns; c++) {
      if (cells[row * columns + c] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The cells of those rows only. */
  long[] wholeRows(int[] rows) {
    int columns = columns();
    long[] kept = new long[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(cells, rows[i] * columns, kept, i * columns, columns);
    }
    return kept;
  }

  /** Some columns of those rows only. */
  long[] rows(int[] rows, int... wanted) {
    int columns = columns();
    long[] kept = new long[rows.length * wanted.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = cells[rows[i / wanted.length] * columns + wanted[i % wanted.length]];
    }
    return kept;
  }
}
