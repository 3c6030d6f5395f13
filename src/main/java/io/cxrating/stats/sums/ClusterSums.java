package io.cxrating.stats.sums;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums over the interactions of a slice by cluster (replicate group of customers, or day).
 * Row-major: cluster i, column c is at {@code i * columns + c}.
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
   * Counts for the share of great experiences and that of essentials by cluster.
   *
   * @return a copy, row-major
   */
  @Override
  public long[] shares() {
    return shares.clone();
  }

  /**
   * Number of clusters.
   *
   * @return the length of {@code ids}
   */
  public int size() {
    return ids.length;
  }

  /**
   * The number of clusters in which each criterion is observed.
   *
   * @param criteria number of columns of {@code observed}
   * @return by criterion
   */
  public int[] holding(int criteria) {
    int[] holding = new int[criteria];
    IntStream.range(0, observed.length)
        .filter(cell -> observed[cell] > 0)
        .forEach(cell -> holding[cell % criteria]++);
    return holding;
  }

  /** Whether the number of cells fits the columns. */
  boolean fits(int touchpoints, int criteria) {
    return interactions.length == ids.length * touchpoints
        && observed.length == ids.length * criteria;
  }

  /**
   * Column sums of the interactions.
   *
   * @param touchpoints number of columns of {@code interactions}
   * @return n_t by touchpoint
   */
  public long[] totalInteractions(int touchpoints) {
    return columnSums(interactions, touchpoints);
  }

  /**
   * Column sums of the scores in halves.
   *
   * @param criteria number of columns of {@code halves}
   * @return 2 M_c by criterion
   */
  public long[] totalHalves(int criteria) {
    return columnSums(halves, criteria);
  }

  /**
   * Column sums of the observations.
   *
   * @param criteria number of columns of {@code observed}
   * @return N_c by criterion
   */
  public long[] totalObserved(int criteria) {
    return columnSums(observed, criteria);
  }

  /**
   * Column sums of the counts of the shares.
   *
   * @return {@value #SHARE_COLUMNS} counts, in the order of the columns of {@code shares}
   */
  public long[] totalShares() {
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
   * @return the union of the clusters, added cell by cell
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
        of(interactions).merged(all, that.of(that.interactions)),
        of(halves).merged(all, that.of(that.halves)),
        of(observed).merged(all, that.of(that.observed)),
        of(shares).merged(all, that.of(that.shares)));
  }

  /**
   * The sums at one touchpoint.
   *
   * @param touchpoints number of columns of {@code interactions}
   * @param touchpoint the column that is kept
   * @param criteria number of columns of {@code observed}
   * @param wanted the columns of criteria that are kept, all of the touchpoint
   * @return the clusters with an interaction at the touchpoint; all shares are 0
   */
  public ClusterSums at(int touchpoints, int touchpoint, int criteria, int[] wanted) {
    int[] rows =
        IntStream.range(0, ids.length)
            .filter(x -> interactions[x * touchpoints + touchpoint] > 0)
            .toArray();
    return new ClusterSums(
        Arrays.stream(rows).mapToLong(row -> ids[row]).toArray(),
        of(interactions).rows(rows, touchpoint),
        of(halves).rows(rows, wanted),
        of(observed).rows(rows, wanted),
        new long[rows.length * SHARE_COLUMNS]);
  }

  private ClusterCells of(long[] cells) {
    return new ClusterCells(ids, cells);
  }

  /**
   * The sums without a part of the interactions.
   *
   * @param part sums of some of these interactions
   * @return the clusters that still have an interaction, subtracted cell by cell
   * @throws IllegalArgumentException if it is not a part of these
   */
  public ClusterSums without(ClusterSums part) {
    require(
        Arrays.stream(part.ids).allMatch(id -> Arrays.binarySearch(ids, id) >= 0),
        "a part has no cluster of its own");
    ClusterCells left = of(interactions).without(part.of(part.interactions));
    int[] kept = IntStream.range(0, ids.length).filter(left::isAnything).toArray();
    return new ClusterSums(
        Arrays.stream(kept).mapToLong(row -> ids[row]).toArray(),
        left.wholeRows(kept),
        of(halves).without(part.of(part.halves)).wholeRows(kept),
        of(observed).without(part.of(part.observed)).wholeRows(kept),
        of(shares).without(part.of(part.shares)).wholeRows(kept));
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
