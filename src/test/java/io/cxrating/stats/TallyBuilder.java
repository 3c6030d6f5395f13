package io.cxrating.stats;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Tallies interactions one by one: a simple implementation for tests. */
public final class TallyBuilder {

  /** The score of an unobserved criterion; other scores are in halves. */
  public static final int UNOBSERVED = -1;

  private final int touchpoints;
  private final int[] touchpointOf;
  private final Map<Long, long[]> groups = new TreeMap<>();
  private final Map<Long, long[]> days = new TreeMap<>();
  private final long[][] pairs;

  public TallyBuilder(int touchpoints, int... touchpointOf) {
    this.touchpoints = touchpoints;
    this.touchpointOf = touchpointOf;
    this.pairs = new long[3][touchpointOf.length * touchpointOf.length];
  }

  /** Adds an interaction; the first criterion represents the essential ones. */
  public TallyBuilder add(long group, long day, int touchpoint, int... halves) {
    int criteria = touchpointOf.length;
    long[] row = new long[touchpoints + 2 * criteria + ClusterSums.SHARE_COLUMNS];
    row[touchpoint] = 1;
    boolean any = false;
    boolean all = true;
    for (int c = 0; c < criteria; c++) {
      if (touchpointOf[c] == touchpoint && halves[c] != UNOBSERVED) {
        any = true;
        all &= halves[c] == 2;
        row[touchpoints + c] = halves[c];
        row[touchpoints + criteria + c] = 1;
      }
    }
    boolean essential = touchpointOf[0] == touchpoint && halves[0] != UNOBSERVED;
    int shares = touchpoints + 2 * criteria;
    row[shares] = any ? 1 : 0;
    row[shares + 1] = any && all ? 1 : 0;
    row[shares + 2] = essential ? 1 : 0;
    row[shares + 3] = essential && halves[0] == 2 ? 1 : 0;
    addTo(groups, group, row);
    addTo(days, day, row);
    addPairs(row, criteria);
    return this;
  }

  private static void addTo(Map<Long, long[]> clusters, long id, long[] row) {
    long[] sums = clusters.computeIfAbsent(id, key -> new long[row.length]);
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i];
    }
  }

  private void addPairs(long[] row, int criteria) {
    for (int c = 0; c < criteria; c++) {
      for (int d = 0; d < criteria; d++) {
        long both = row[touchpoints + criteria + c] * row[touchpoints + criteria + d];
        pairs[0][c * criteria + d] += both * row[touchpoints + c] * row[touchpoints + d];
        pairs[1][c * criteria + d] += both * row[touchpoints + c];
        pairs[2][c * criteria + d] += both;
      }
    }
  }

  public SliceSums build() {
    return new SliceSums(
        touchpoints,
        touchpointOf.length,
        clusters(groups),
        clusters(days),
        PairSums.ofMatrices(pairs[0], pairs[1], pairs[2]),
        CustomerCounts.of(groups.size()));
  }

  private ClusterSums clusters(Map<Long, long[]> rows) {
    int criteria = touchpointOf.length;
    return new ClusterSums(
        rows.keySet().stream().mapToLong(Long::longValue).toArray(),
        columns(rows, 0, touchpoints),
        columns(rows, touchpoints, criteria),
        columns(rows, touchpoints + criteria, criteria),
        columns(rows, touchpoints + 2 * criteria, ClusterSums.SHARE_COLUMNS));
  }

  private static long[] columns(Map<Long, long[]> rows, int from, int count) {
    return rows.values().stream()
        .flatMapToLong(row -> Arrays.stream(row, from, from + count))
        .toArray();
  }
}
