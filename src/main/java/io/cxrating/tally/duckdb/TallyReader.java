package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Nullable;
import io.cxrating.tally.duckdb.selection.ReplicateGroups;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Runs the statements of a tally and makes sums of their rows, one cell after the other. */
final class TallyReader {
  private final Connection connection;
  private final int coarsestGroups;
  private final Slots slots;
  private final Cells cells;
  private final Selection selection;
  private final TallySql sql;
  private final Map<TallyKey, PairSumsBuilder> pairs = new HashMap<>();
  private Map<TallyKey, CustomerCounts> customers = Map.of();
  private long rows;

  TallyReader(Facts facts, Slots slots, Cells cells, Selection selection) {
    connection = facts.connection();
    coarsestGroups = facts.coarsestGroups();
    this.slots = slots;
    this.cells = cells;
    this.selection = selection;
    sql = new TallySql(slots, cells, selection);
  }

  void forEach(BiConsumer<TallyKey, SliceSums> consumer) throws SQLException {
    readPairs();
    customers = CustomerReader.read(connection, cells, selection);
    readClusters(groups(coarsestGroups, new TallyExtent(pairs.size(), rows), slots), consumer);
  }

  /** The same in groups that were chosen before: for slices of several selections. */
  void forEach(ReplicateGroups groups, BiConsumer<TallyKey, SliceSums> consumer)
      throws SQLException {
    readPairs();
    customers = CustomerReader.read(connection, cells, selection);
    readClusters(groups, consumer);
  }

  /** The groups of a tally of that extent. */
  static ReplicateGroups groups(int coarsest, TallyExtent extent, Slots slots) {
    int numbers = slots.touchpoints() + 2 * slots.criteria() + ClusterSums.SHARE_COLUMNS;
    return ReplicateGroups.of(coarsest, extent, numbers);
  }

  private void readPairs() throws SQLException {
    long[] patterns = new long[sql.patternColumns()];
    try (PreparedStatement select = selection.prepare(connection, sql.patterns());
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int at = cells.count();
        int touchpoint = slots.touchpoint(row.getInt(++at));
        long count = row.getLong(++at);
        rows += count;
        for (int i = 0; i < patterns.length; i++) {
          patterns[i] = row.getLong(++at);
        }
        pairs
            .computeIfAbsent(cells.key(row), key -> new PairSumsBuilder(slots))
            .add(touchpoint, patterns, count);
      }
    }
  }

  private void readClusters(ReplicateGroups replicates, BiConsumer<TallyKey, SliceSums> consumer)
      throws SQLException {
    try (PreparedStatement select = selection.prepare(connection, sql.clusters(replicates));
        ResultSet row = select.executeQuery()) {
      TallyKey open = null;
      ClusterSumsBuilder groups = null;
      ClusterSumsBuilder days = null;
      int first = cells.count() + 1;
      while (row.next()) {
        TallyKey key = cells.key(row);
        if (!key.equals(open)) {
          emit(open, groups, days, consumer);
          open = key;
          groups = new ClusterSumsBuilder(slots);
          days = new ClusterSumsBuilder(slots);
        }
        int touchpoint = slots.touchpoint(row.getInt(first + 2));
        Long group = Nullable.bigint(row, first);
        if (group == null) {
          days.add(row.getLong(first + 1), touchpoint, row, first + 3);
        } else {
          groups.add(group, touchpoint, row, first + 3);
        }
      }
      emit(open, groups, days, consumer);
    }
  }

  private void emit(
      TallyKey key,
      ClusterSumsBuilder groups,
      ClusterSumsBuilder days,
      BiConsumer<TallyKey, SliceSums> consumer) {
    if (key == null) {
      return;
    }
    PairSumsBuilder pair = pairs.remove(key);
    consumer.accept(
        key,
        new SliceSums(
            slots.touchpoints(),
            slots.criteria(),
            groups.build(),
            days.build(),
            (pair == null ? new PairSumsBuilder(slots) : pair).build(),
            customers.get(key)));
  }
}
