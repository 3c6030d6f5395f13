package io.cxrating.tally.duckdb.count;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.PeriodCluster;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up the counts of periods, cell by cell. A period counts on its first day, and is a cluster
 * of its own in place of customers. The interactions at a touchpoint are those of the criterion
 * with the most, since counts of several criteria are about the same interactions.
 *
 * @param touchpoints keys, in the order of the judgement
 * @param criteria each as touchpoint and key, in the order of the judgement
 */
public record CountReader(
    Connection connection, Cells cells, List<String> touchpoints, List<List<String>> criteria) {
  /** Sums by result, in the order of the columns. */
  private enum Result {
    MET,
    TOLERATED,
    MISSED
  }

  private static final String NUMBERS =
      "SELECT %1$stouchpoint, day, criterion, sum(met)::BIGINT, sum(tolerated)::BIGINT,"
          + " sum(missed)::BIGINT FROM (%2$s) GROUP BY ALL";

  private static final String INTERACTIONS =
      "SELECT %1$stouchpoint, day, sum(n)::BIGINT FROM (SELECT %1$stouchpoint, day, max(n) AS n"
          + " FROM (SELECT %1$stouchpoint, day, criterion, place, sum(n) AS n FROM (%2$s)"
          + " GROUP BY ALL) GROUP BY %1$stouchpoint, day, place) GROUP BY ALL";

  /** The sums of one period. */
  private static final class Period {
    private final long[] interactions;
    private final long[][] results;

    Period(int touchpoints, int criteria) {
      interactions = new long[touchpoints];
      results = new long[criteria][Result.values().length];
    }

    void add(int criterion, ResultSet row, int at) throws SQLException {
      for (Result result : Result.values()) {
        results[criterion][result.ordinal()] = row.getLong(at + result.ordinal());
      }
    }

    long observed(int criterion) {
      return Arrays.stream(results[criterion]).sum();
    }

    long halves(int criterion) {
      return 2 * results[criterion][Result.MET.ordinal()]
          + results[criterion][Result.TOLERATED.ordinal()];
    }

    /** Σ h², with h the score in halves. */
    long quarters(int criterion) {
      return 4 * results[criterion][Result.MET.ordinal()]
          + results[criterion][Result.TOLERATED.ordinal()];
    }
  }

  /** The cells with counts; {@code selection}: the counts of the standard within the filter. */
  public Map<TallyKey, SliceSums> read(Selection selection) throws SQLException {
    Map<TallyKey, TreeMap<Long, Period>> sums = new LinkedHashMap<>();
    Set<String> judged = new HashSet<>();
    String rows =
        "SELECT "
            + cells.definitions()
            + "touchpoint, day, criterion, met, tolerated, missed, n, place"
            + selection.sql();
    read(
        selection,
        NUMBERS.formatted(cells.names(), rows),
        row -> {
          int at = cells.count();
          List<String> counted = List.of(row.getString(at + 1), row.getString(at + 3));
          for (int criterion = 0; criterion < criteria.size(); criterion++) {
            if (criteria.get(criterion).equals(counted)) {
              judged.add(row.getString(at + 1));
              period(sums, row).add(criterion, row, at + 4);
            }
          }
        });
    read(
        selection,
        INTERACTIONS.formatted(cells.names(), rows),
        row -> {
          int at = cells.count();
          int touchpoint = touchpoints.indexOf(row.getString(at + 1));
          if (touchpoint >= 0 && judged.contains(row.getString(at + 1))) {
            period(sums, row).interactions[touchpoint] = row.getLong(at + 3);
          }
        });
    Map<TallyKey, SliceSums> slices = new LinkedHashMap<>();
    sums.forEach((key, periods) -> slices.put(key, slice(periods)));
    return slices;
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void read(Selection selection, String sql, Row each) throws SQLException {
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.take(row);
      }
    }
  }

  private Period period(Map<TallyKey, TreeMap<Long, Period>> sums, ResultSet row)
      throws SQLException {
    return sums.computeIfAbsent(cells.key(row), key -> new TreeMap<>())
        .computeIfAbsent(
            row.getLong(cells.count() + 2), day -> new Period(touchpoints.size(), criteria.size()));
  }

  private SliceSums slice(TreeMap<Long, Period> periods) {
    long[] days = periods.keySet().stream().mapToLong(Long::longValue).toArray();
    Period[] all = periods.values().toArray(Period[]::new);
    int columns = criteria.size();
    long[] interactions =
        Arrays.stream(all).flatMapToLong(one -> Arrays.stream(one.interactions)).toArray();
    long[] halves = new long[all.length * columns];
    long[] observed = new long[all.length * columns];
    long[] quarters = new long[columns * columns];
    long[] totalHalves = new long[columns * columns];
    long[] totalObserved = new long[columns * columns];
    for (int c = 0; c < columns; c++) {
      int own = c * (columns + 1);
      for (int p = 0; p < all.length; p++) {
        halves[p * columns + c] = all[p].halves(c);
        observed[p * columns + c] = all[p].observed(c);
        quarters[own] += all[p].quarters(c);
        totalHalves[own] += all[p].halves(c);
        totalObserved[own] += all[p].observed(c);
      }
    }
    long[] none = new long[all.length * ClusterSums.SHARE_COLUMNS];
    long[] clusters = Arrays.stream(days).map(PeriodCluster::of).toArray();
    return new SliceSums(
        touchpoints.size(),
        columns,
        new ClusterSums(clusters, interactions, halves, observed, none),
        new ClusterSums(days, interactions, halves, observed, none),
        PairSums.ofMatrices(quarters, totalHalves, totalObserved),
        CustomerCounts.NONE);
  }
}
