package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.sums.Unscored;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a tally and builds the sums from their rows, cell by cell. */
final class TallyReader {
  private final Connection connection;
  private final int coarsestGroups;
  private final Slots slots;
  private final Cells cells;
  private final Selection selection;
  private final TallySql sql;
  private final Allowance allowance;
  private final Map<TallyKey, PairSumsBuilder> pairs = new HashMap<>();
  private final Map<TallyKey, long[]> undecided = new HashMap<>();
  private Map<TallyKey, CustomerCounts> customers = Map.of();
  private long rows;

  TallyReader(Facts facts, Slots slots, Cells cells, Selection selection) {
    connection = facts.connection();
    coarsestGroups = facts.coarsestGroups();
    this.slots = slots;
    this.cells = cells;
    this.selection = selection;
    sql = new TallySql(slots, cells, selection);
    allowance = new Allowance(slots);
  }

  /** Passes the cells one by one; the consumer keeps none of them. */
  void forEach(BiConsumer<TallyKey, SliceSums> consumer) throws SQLException {
    readPairs();
    readClusters(ownGroups(), false, consumer);
  }

  /** All cells in memory. */
  Map<TallyKey, SliceSums> all() throws SQLException {
    readPairs();
    return all(ownGroups());
  }

  /** The same with predetermined groups, for slices of several selections. */
  Map<TallyKey, SliceSums> allOf(ReplicateGroups groups) throws SQLException {
    readPairs();
    return all(groups);
  }

  private Map<TallyKey, SliceSums> all(ReplicateGroups groups) throws SQLException {
    Map<TallyKey, SliceSums> sums = new LinkedHashMap<>();
    readClusters(groups, true, sums::put);
    return sums;
  }

  private ReplicateGroups ownGroups() {
    return groups(coarsestGroups, new TallyExtent(pairs.size(), rows), slots);
  }

  /** The groups of a tally of that extent. */
  static ReplicateGroups groups(int coarsest, TallyExtent extent, Slots slots) {
    return extent.groups(
        coarsest, ReplicateGroups.numbersOfSums(slots.touchpoints(), slots.criteria()));
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
            .computeIfAbsent(cells.key(row), key -> new PairSumsBuilder(slots, allowance))
            .add(touchpoint, patterns, count);
      }
    }
  }

  private void readUndecided() throws SQLException {
    try (PreparedStatement select = selection.prepare(connection, sql.undecided());
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long[] counts =
            undecided.computeIfAbsent(cells.key(row), key -> new long[slots.criteria()]);
        int at = cells.count() + 1;
        for (int criterion : slots.criteriaOf(slots.touchpoint(row.getInt(at)))) {
          counts[criterion] = row.getLong(++at);
        }
      }
    }
  }

  /** The cell whose rows are being read. */
  private record Open(TallyKey key, ClusterSumsBuilder groups, ClusterSumsBuilder days) {}

  private void readClusters(
      ReplicateGroups replicates, boolean kept, BiConsumer<TallyKey, SliceSums> consumer)
      throws SQLException {
    readUndecided();
    customers = CustomerReader.read(connection, cells, selection);
    try (PreparedStatement select = selection.prepare(connection, sql.clusters(replicates));
        ResultSet row = select.executeQuery()) {
      Open open = null;
      int first = cells.count() + 1;
      while (row.next()) {
        TallyKey key = cells.key(row);
        if (open == null || !key.equals(open.key())) {
          emit(open, kept, consumer);
          open =
              new Open(
                  key,
                  new ClusterSumsBuilder(slots, allowance),
                  new ClusterSumsBuilder(slots, allowance));
        }
        int touchpoint = slots.touchpoint(row.getInt(first + 2));
        Long group = NullableColumn.bigint(row, first);
        if (group == null) {
          open.days().add(row.getLong(first + 1), touchpoint, row, first + 3);
        } else {
          open.groups().add(group, touchpoint, row, first + 3);
        }
      }
      emit(open, kept, consumer);
    }
  }

  /** Hands over a cell that is read to its end; none comes before the first. */
  private void emit(@Nullable Open open, boolean kept, BiConsumer<TallyKey, SliceSums> consumer) {
    if (open == null) {
      return;
    }
    PairSums pair =
        Objects.requireNonNull(pairs.remove(open.key()), "each row has a pattern").build();
    allowance.take(kept ? pair.numbers() : 0);
    consumer.accept(
        open.key(),
        new SliceSums(
            slots.touchpoints(),
            slots.criteria(),
            open.groups().build(kept),
            open.days().build(kept),
            pair,
            Objects.requireNonNull(customers.get(open.key()), "each row has or lacks a customer"),
            unscored(open.key())));
  }

  private Unscored unscored(TallyKey key) {
    long[] counts = undecided.remove(key);
    return counts == null
        ? Unscored.none(slots.criteria())
        : new Unscored(Arrays.stream(counts).boxed().toList());
  }
}
