package io.cxrating.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums over the interactions of a slice by cluster (replicate group of customers, or day).
 * Row-major: cluster i, column c stands at {@code i * columns + c}.
 *
 * @param ids the clusters that have an interaction, ascending: the group, or the epoch day
 * @param interactions n_xt, clusters x touchpoints
 * @param halves 2 M_xc, clusters x criteria: the scores in halves, so that they are exact integers
 * @param observed N_xc, clusters x criteria
 * @param shares clusters x 4: interactions with an observed criterion, those with all observed ones
 *     met, interactions with an observed essential criterion, those with all observed ones met
 */
public record ClusterSums(
    long[] ids, long[] interactions, long[] halves, long[] observed, long[] shares) {

  /** Columns of {@code shares}. */
  public static final int SHARE_COLUMNS = 4;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if ids do not ascend, lengths do not fit, or a count is
   *     negative or larger than the count that it is a part of
   */
  public ClusterSums {
    ids = ids.clone();
    interactions = interactions.clone();
    halves = halves.clone();
    observed = observed.clone();
    shares = shares.clone();
    for (int i = 1; i < ids.length; i++) {
      require(ids[i - 1] < ids[i], "ids must ascend");
    }
    int rows = Math.max(1, ids.length);
    require(
        interactions.length % rows == 0
            && observed.length % rows == 0
            && halves.length == observed.length
            && shares.length == ids.length * SHARE_COLUMNS
            && (ids.length > 0 || interactions.length + observed.length == 0),
        "lengths do not fit");
    for (long count : interactions) {
      require(count >= 0, "a count is negative");
    }
    for (int i = 0; i < halves.length; i++) {
      require(halves[i] >= 0 && halves[i] <= 2 * observed[i], "halves exceed what was observed");
    }
    for (int i = 0; i < shares.length; i += 2) {
      require(shares[i + 1] >= 0 && shares[i + 1] <= shares[i], "a share exceeds its whole");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * The clusters.
   *
   * @return a copy, ascending
   */
  @Override
  public long[] ids() {
    return ids.clone();
  }

  /**
   * Interactions by cluster and touchpoint.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] interactions() {
    return interactions.clone();
  }

  /**
   * Scores in halves by cluster and criterion.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] halves() {
    return halves.clone();
  }

  /**
   * Observations by cluster and criterion.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] observed() {
    return observed.clone();
  }

  /**
   * Counts of the great-experience and the essentials share by cluster.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] shares() {
    return shares.clone();
  }

  /** Number of clusters. */
  int size() {
    return ids.length;
  }

  /** Whether the cells are as many as the columns need. */
  boolean fits(int touchpoints, int criteria) {
    return interactions.length == ids.length * touchpoints
        && observed.length == ids.length * criteria;
  }

  /** Column sums of the interactions. */
  long[] totalInteractions(int touchpoints) {
    return columnSums(interactions, touchpoints);
  }

  /** Column sums of the scores in halves. */
  long[] totalHalves(int criteria) {
    return columnSums(halves, criteria);
  }

  /** Column sums of the observations. */
  long[] totalObserved(int criteria) {
    return columnSums(observed, criteria);
  }

  /** Column sums of the counts of the shares. */
  long[] totalShares() {
    return columnSums(shares, SHARE_COLUMNS);
  }

  private static long[] columnSums(long[] cells, int columns) {
    long[] sums = new long[columns];
    for (int row = 0; row < cells.length; row += columns) {
      for (int c = 0; c < columns; c++) {
        sums[c] += cells[row + c];
      }
    }
    return sums;
  }

  /**
   * The sums of two disjoint sets of interactions.
   *
   * @param that sums with the same columns
   * @return the union of the clusters, cell by cell added
   * @throws IllegalArgumentException if the columns differ
   */
  public ClusterSums merge(ClusterSums that) {
    long[] all =
        Arrays.stream(new long[][] {ids, that.ids})
            .flatMapToLong(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    return new ClusterSums(
        all,
        added(all, interactions, that, that.interactions),
        added(all, halves, that, that.halves),
        added(all, observed, that, that.observed),
        added(all, shares, that, that.shares));
  }

  /**
   * The sums of what is left when a part of the interactions is taken out.
   *
   * @param part sums of some of these interactions
   * @return the clusters that still hold an interaction, cell by cell subtracted
   * @throws IllegalArgumentException if it is not a part of these
   */
  public ClusterSums without(ClusterSums part) {
    require(
        Arrays.stream(part.ids).allMatch(id -> Arrays.binarySearch(ids, id) >= 0),
        "a part has no cluster of its own");
    long[][] left = {
      subtracted(interactions, part, part.interactions),
      subtracted(halves, part, part.halves),
      subtracted(observed, part, part.observed),
      subtracted(shares, part, part.shares)
    };
    int touchpoints = columns(ids, interactions);
    int[] kept =
        IntStream.range(0, ids.length)
            .filter(
                row ->
                    IntStream.range(0, touchpoints)
                        .anyMatch(t -> left[0][row * touchpoints + t] != 0))
            .toArray();
    return new ClusterSums(
        rows(ids, 1, kept),
        rows(left[0], touchpoints, kept),
        rows(left[1], columns(ids, halves), kept),
        rows(left[2], columns(ids, observed), kept),
        rows(left[3], SHARE_COLUMNS, kept));
  }

  private long[] subtracted(long[] cells, ClusterSums part, long[] partCells) {
    long[] left = cells.clone();
    long[] negative = Arrays.stream(partCells).map(count -> -count).toArray();
    addTo(left, ids, part.ids, negative, columns(part.ids, partCells));
    return left;
  }

  private static long[] rows(long[] cells, int columns, int[] rows) {
    long[] kept = new long[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(cells, rows[i] * columns, kept, i * columns, columns);
    }
    return kept;
  }

  private long[] added(long[] all, long[] cells, ClusterSums that, long[] thatCells) {
    int columns = columns(ids, cells);
    int thatColumns = columns(that.ids, thatCells);
    require(
        columns == thatColumns || ids.length == 0 || that.ids.length == 0, "other columns: merge");
    long[] sums = new long[all.length * Math.max(columns, thatColumns)];
    addTo(sums, all, ids, cells, columns);
    addTo(sums, all, that.ids, thatCells, thatColumns);
    return sums;
  }

  private static int columns(long[] ids, long[] cells) {
    return ids.length == 0 ? 0 : cells.length / ids.length;
  }

  private static void addTo(long[] sums, long[] all, long[] ids, long[] cells, int columns) {
    int row = 0;
    for (int i = 0; i < ids.length; i++) {
      while (all[row] != ids[i]) {
        row++;
      }
      for (int c = 0; c < columns; c++) {
        sums[row * columns + c] += cells[i * columns + c];
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClusterSums that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(interactions, that.interactions)
        && Arrays.equals(halves, that.halves)
        && Arrays.equals(observed, that.observed)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new long[][] {ids, interactions, halves, observed, shares});
  }
}
