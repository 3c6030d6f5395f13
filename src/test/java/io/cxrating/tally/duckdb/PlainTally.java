package io.cxrating.tally.duckdb;

import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.LedgerFixture.Row;
import io.cxrating.tally.duckdb.selection.ReplicateGroups;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same sums row by row through the Java reading of the criteria: slow, and easy to follow. */
final class PlainTally {
  private final TallyQuery query;
  private final TallyGroups tallyGroups;
  private final Pseudonyms pseudonyms;

  PlainTally(TallyQuery query, TallyGroups tallyGroups, Pseudonyms pseudonyms) {
    this.query = query;
    this.tallyGroups = tallyGroups;
    this.pseudonyms = pseudonyms;
  }

  Map<TallyKey, SliceSums> of(Collection<Row> rows) {
    Map<TallyKey, Cell> cells = new HashMap<>();
    for (Row row : rows) {
      if (counts(row)) {
        cells.computeIfAbsent(key(row), key -> new Cell()).add(row);
      }
    }
    Map<TallyKey, SliceSums> sums = new HashMap<>();
    TallyExtent extent =
        new TallyExtent(cells.size(), cells.values().stream().mapToLong(cell -> cell.rows).sum());
    long count = groups(extent);
    cells.forEach((key, cell) -> sums.put(key, cell.sums(count)));
    return sums;
  }

  /** 0: every customer is a group. */
  private long groups(TallyExtent extent) {
    int numbers =
        query.judgement().touchpoints().size() + 2 * query.judgement().criteria().size() + 4;
    return ReplicateGroups.of(tallyGroups.count(), extent, numbers).count();
  }

  private boolean counts(Row row) {
    TallyFilter filter = query.filter();
    return (filter.unitIds() == null || filter.unitIds().contains(row.unit()))
        && !row.day().isBefore(filter.from())
        && row.day().isBefore(filter.to())
        && (filter.category() == null || filter.category().equals(row.category()))
        && (filter.channel() == null || filter.channel().equals(row.channel()))
        && (query.rowOfUnit() == null || query.rowOfUnit().containsKey(row.unit()))
        && touchpoint(row) >= 0;
  }

  private int touchpoint(Row row) {
    return query.judgement().touchpoints().stream()
        .map(Touchpoint::key)
        .toList()
        .indexOf(row.touchpoint());
  }

  private TallyKey key(Row row) {
    return new TallyKey(
        query.rowOfUnit() == null ? null : query.rowOfUnit().get(row.unit()),
        query.period() == null ? null : query.period().startOf(row.day()),
        query.byCategory() ? row.category() : null,
        query.byChannel() ? row.channel() : null);
  }

  private final class Cell {
    private final Judgement judgement = query.judgement();
    private final int criteria = judgement.criteria().size();
    private final int touchpoints = judgement.touchpoints().size();
    private final TreeMap<Long, long[]> groups = new TreeMap<>();
    private final TreeMap<Long, long[]> days = new TreeMap<>();
    private final Map<String, Long> customers = new HashMap<>();
    private long unnamed;
    private long rows;
    private final long[][] pairs = new long[3][criteria * criteria];

    void add(Row row) {
      rows++;
      byte[] key =
          row.customer() == null
              ? pseudonyms.ofAnonymous(row.source(), row.id())
              : pseudonyms.of(row.customer());
      int[] halves = new int[criteria];
      for (int c = 0; c < criteria; c++) {
        JudgedCriterion criterion = judgement.criteria().get(c);
        halves[c] =
            criterion.touchpoint().equals(row.touchpoint())
                ? criterion.halves(row.facts(), row.category(), row.day())
                : JudgedCriterion.UNOBSERVED;
      }
      add(groups, tallyGroups.groupOf(key), row, halves);
      add(days, row.day().toEpochDay(), row, halves);
      if (row.customer() == null) {
        unnamed++;
      } else {
        customers.merge(row.customer(), 1L, Long::sum);
      }
      for (int c = 0; c < criteria; c++) {
        for (int d = 0; d < criteria; d++) {
          if (halves[c] >= 0 && halves[d] >= 0) {
            pairs[0][c * criteria + d] += halves[c] * halves[d];
            pairs[1][c * criteria + d] += halves[c];
            pairs[2][c * criteria + d]++;
          }
        }
      }
    }

    /** One cluster: n by touchpoint, halves, observed, shares. */
    private void add(TreeMap<Long, long[]> clusters, long id, Row row, int[] halves) {
      long[] sums = clusters.computeIfAbsent(id, any -> new long[touchpoints + 2 * criteria + 4]);
      sums[touchpoint(row)]++;
      boolean[] any = new boolean[2];
      boolean[] all = {true, true};
      for (int c = 0; c < criteria; c++) {
        if (halves[c] < 0) {
          continue;
        }
        sums[touchpoints + c] += halves[c];
        sums[touchpoints + criteria + c]++;
        for (int share = 0; share < 2; share++) {
          if (share == 0 || judgement.criteria().get(c).essential()) {
            any[share] = true;
            all[share] &= halves[c] == JudgedCriterion.MET;
          }
        }
      }
      for (int share = 0; share < 2; share++) {
        int at = touchpoints + 2 * criteria + 2 * share;
        sums[at] += any[share] ? 1 : 0;
        sums[at + 1] += any[share] && all[share] ? 1 : 0;
      }
    }

    SliceSums sums(long count) {
      return new SliceSums(
          touchpoints,
          criteria,
          clusters(count == 0 ? groups : coarser(count)),
          clusters(days),
          new PairSums(pairs[0], pairs[1], pairs[2]),
          new CustomerCounts(
              customers.size(),
              unnamed,
              customers.values().stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    private TreeMap<Long, long[]> coarser(long count) {
      TreeMap<Long, long[]> coarser = new TreeMap<>();
      groups.forEach(
          (group, sums) ->
              coarser.merge(
                  group % count,
                  sums.clone(),
                  (a, b) -> {
                    java.util.Arrays.setAll(a, i -> a[i] + b[i]);
                    return a;
                  }));
      return coarser;
    }

    private ClusterSums clusters(TreeMap<Long, long[]> clusters) {
      return new ClusterSums(
          clusters.keySet().stream().mapToLong(Long::longValue).toArray(),
          columns(clusters, 0, touchpoints),
          columns(clusters, touchpoints, criteria),
          columns(clusters, touchpoints + criteria, criteria),
          columns(clusters, touchpoints + 2 * criteria, 4));
    }

    private long[] columns(TreeMap<Long, long[]> clusters, int from, int count) {
      return List.copyOf(clusters.values()).stream()
          .flatMapToLong(sums -> java.util.Arrays.stream(sums, from, from + count))
          .toArray();
    }
  }
}
