package io.cxrating.tally.duckdb;

import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.OutcomeTally;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.GroupColumn;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Reading;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An outcome, tallied as a single criterion: achieved is met, unknown is unobserved. */
final class DuckDbOutcomes implements OutcomeTally {
  /** As read and as sums, both with their overhead. */
  private static final int NUMBERS_OF_CLUSTER = 16;

  private final Connection connection;
  private final Facts facts;
  private final TallyQuery query;
  private final Slots slots;

  DuckDbOutcomes(DuckDbTally view, Connection connection, TallyQuery query) {
    this.connection = connection;
    facts = view.facts(query.standard(), query.filter(), query.rowOfUnit());
    this.query = query;
    slots = new Slots(query.judgement(), facts.columns());
  }

  @Override
  public Map<TallyKey, Long> interactions() {
    return Reading.of(
        () -> {
          Optional<Selection> all = facts.select(slots);
          return all.isEmpty() ? Map.of() : counts(all.get());
        });
  }

  @Override
  public Map<TallyKey, SliceSums> known(Outcome outcome) {
    return Reading.of(
        () -> {
          Optional<Selection> known = facts.withOutcome(outcome, slots);
          return known.isEmpty() ? Map.of() : sums(known.get());
        });
  }

  private Map<TallyKey, Long> counts(Selection selection) throws SQLException {
    Cells cells = facts.cells(query);
    String sql =
        "SELECT %scount(*) FROM (SELECT %scustomer%s)%s"
            .formatted(
                cells.names(),
                cells.definitions(),
                selection.sql(),
                cells.count() == 0 ? "" : " GROUP BY ALL");
    Map<TallyKey, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(cells.key(row), row.getLong(cells.count() + 1));
      }
    }
    return counts;
  }

  private Map<TallyKey, SliceSums> sums(Selection selection) throws SQLException {
    Cells cells = facts.cells(query);
    Map<TallyKey, CustomerCounts> customers = CustomerReader.read(connection, cells, selection);
    TallyExtent extent = TallyExtent.of(connection, cells, facts.select(slots).orElseThrow());
    ReplicateGroups groups =
        extent.groups(facts.coarsestGroups(), ReplicateGroups.numbersOfSums(1, 1));
    String sql =
        """
        SELECT %1$sgrp, day, count(*), sum(achieved)::BIGINT
        FROM (SELECT %2$s%4$s AS grp, day, achieved%3$s)
        GROUP BY GROUPING SETS ((%1$sgrp), (%1$sday)) ORDER BY %1$sgrp, day"""
            .formatted(cells.names(), cells.definitions(), selection.sql(), GroupColumn.of(groups));
    Allowance allowance = new Allowance(slots);
    Map<TallyKey, Sums> sums = new LinkedHashMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        allowance.take(NUMBERS_OF_CLUSTER);
        Sums cell = sums.computeIfAbsent(cells.key(row), key -> new Sums());
        int at = cells.count();
        Long group = NullableColumn.bigint(row, at + 1);
        (group == null ? cell.days : cell.groups)
            .add(
                group == null ? row.getLong(at + 2) : group,
                row.getLong(at + 3),
                row.getLong(at + 4));
      }
    }
    Map<TallyKey, SliceSums> slices = new LinkedHashMap<>();
    sums.forEach(
        (key, cell) ->
            slices.put(
                key,
                cell.slice(
                    Objects.requireNonNull(
                        customers.get(key), "each row has or lacks a customer"))));
    return slices;
  }

  private static final class Sums {
    private final Clusters groups = new Clusters();
    private final Clusters days = new Clusters();

    SliceSums slice(CustomerCounts customers) {
      long known = groups.sum(1);
      long achieved = groups.sum(2);
      return new SliceSums(
          1,
          1,
          groups.sums(),
          days.sums(),
          PairSums.ofMatrices(
              new long[] {4 * achieved}, new long[] {2 * achieved}, new long[] {known}),
          customers);
    }
  }

  /** Rows of cluster, interactions and number of achieved outcomes. */
  private static final class Clusters {
    private final List<long[]> rows = new ArrayList<>();

    void add(long... row) {
      rows.add(row);
    }

    long sum(int column) {
      return rows.stream().mapToLong(row -> row[column]).sum();
    }

    private long[] column(int column, int factor) {
      return rows.stream().mapToLong(row -> factor * row[column]).toArray();
    }

    ClusterSums sums() {
      return new ClusterSums(
          column(0, 1),
          column(1, 1),
          column(2, 2),
          column(1, 1),
          rows.stream()
              .flatMapToLong(row -> java.util.stream.LongStream.of(row[1], row[2], 0, 0))
              .toArray());
    }
  }
}
