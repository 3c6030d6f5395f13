package io.cxrating.tally.duckdb;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.kind.EmpiricalDistribution;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the values of numeric criteria by cell: first their distributions, then the customers and
 * days of the values.
 */
final class MeasureReader {
  /** Maximum number of values of all distributions of an answer, at 24 bytes each. */
  private static final int MOST_VALUES = 2_000_000;

  /** Below, between and above two quantiles, and at each of them. */
  private static final int SIDES_OF_QUANTILES = 5;

  private static final List<String> KIND =
      List.of("touchpoint", "slot", "beside_median", "beside_p90");

  private final Connection connection;
  private final int coarsestGroups;
  private final ValueColumns values;
  private final Cells cells;
  private final Selection selection;
  private final MeasureSql sql;

  MeasureReader(Facts facts, ValueColumns values, Cells cells, Selection selection) {
    connection = facts.connection();
    coarsestGroups = facts.coarsestGroups();
    this.values = values;
    this.cells = cells;
    this.selection = selection;
    sql = new MeasureSql(values, cells, selection);
  }

  /** Values of one criterion on one side of each quantile. */
  private record Kind(int criterion, int besideMedian, int besideP90) {}

  Map<TallyKey, SortedMap<Integer, MeasuredValues>> read() throws SQLException {
    Map<TallyKey, SortedMap<Integer, Distributed>> distributions = new LinkedHashMap<>();
    steps().forEach((cell, steps) -> distributions.put(cell, distributed(steps)));
    if (distributions.isEmpty()) {
      return Map.of();
    }
    Map<TallyKey, Map<Integer, Long>> censored = censored();
    bindCuts(distributions.values().stream().flatMap(of -> of.values().stream()).toList());
    Map<TallyKey, KindSheet<Kind>> sheets =
        new KindReader<>(sql.besideQuantiles(), KIND, this::kind, groups(distributions))
            .read(connection, selection, cells);
    Map<TallyKey, SortedMap<Integer, MeasuredValues>> measured = new LinkedHashMap<>();
    distributions.forEach(
        (cell, byCriterion) -> {
          SortedMap<Integer, MeasuredValues> ofCell = new TreeMap<>();
          byCriterion.forEach(
              (criterion, one) ->
                  ofCell.put(
                      criterion,
                      measured(
                          criterion,
                          one.values(),
                          Objects.requireNonNull(
                              sheets.get(cell), "its values are in both statements"),
                          censored.getOrDefault(cell, Map.of()).getOrDefault(criterion, 0L))));
          measured.put(cell, ofCell);
        });
    return measured;
  }

  /** The distribution of the values of one cell and criterion, in the order of a statement. */
  private record Distributed(List<Object> key, EmpiricalDistribution values) {}

  private static SortedMap<Integer, Distributed> distributed(SortedMap<Integer, Steps> steps) {
    SortedMap<Integer, Distributed> distributed = new TreeMap<>();
    steps.forEach((criterion, of) -> distributed.put(criterion, of.distributed()));
    return distributed;
  }

  /** The key and the quantiles of each distribution, for the second statement. */
  private void bindCuts(List<Distributed> each) {
    List<String> types = sql.keyTypes();
    for (int column = 0; column < types.size(); column++) {
      int at = column;
      selection.last(types.get(at), each.stream().map(one -> one.key().get(at)).toArray());
    }
    for (int percent : new int[] {MeasureEstimate.MEDIAN, MeasureEstimate.P90}) {
      selection.last("DOUBLE", each.stream().map(one -> one.values().quantile(percent)).toArray());
    }
  }

  private Kind kind(ResultSet row, int at) throws SQLException {
    return new Kind(
        values.criterion(row.getInt(at + 1), row.getInt(at + 2)),
        row.getInt(at + 3),
        row.getInt(at + 4));
  }

  private static MeasuredValues measured(
      int criterion, EmpiricalDistribution values, KindSheet<Kind> sheet, long censored) {
    return new MeasuredValues(
        values,
        sheet.only(kind -> kind.criterion() == criterion),
        sheet.kinds().stream().mapToInt(Kind::besideMedian).toArray(),
        sheet.kinds().stream().mapToInt(Kind::besideP90).toArray(),
        censored);
  }

  private Map<TallyKey, Map<Integer, Long>> censored() throws SQLException {
    Map<TallyKey, Map<Integer, Long>> censored = new HashMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql.censored());
        ResultSet row = select.executeQuery()) {
      int at = cells.count();
      while (row.next()) {
        censored
            .computeIfAbsent(cells.key(row), key -> new HashMap<>())
            .put(values.criterion(row.getInt(at + 1), row.getInt(at + 2)), row.getLong(at + 3));
      }
    }
    return censored;
  }

  /**
   * A cell has at most as many groups as the answer has values; a criterion has few kinds per
   * group.
   */
  private ReplicateGroups groups(Map<TallyKey, SortedMap<Integer, Distributed>> distributions) {
    long rows =
        distributions.values().stream()
            .flatMap(byCriterion -> byCriterion.values().stream())
            .mapToLong(one -> one.values().rows())
            .sum();
    return ReplicateGroups.of(
        coarsestGroups, distributions.size(), rows, SIDES_OF_QUANTILES * values.count());
  }

  private Map<TallyKey, SortedMap<Integer, Steps>> steps() throws SQLException {
    Map<TallyKey, SortedMap<Integer, Steps>> steps = new LinkedHashMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql.distributions());
        ResultSet row = select.executeQuery()) {
      int at = cells.count();
      int read = 0;
      while (row.next()) {
        if (++read > MOST_VALUES) {
          throw new ProblemException(
              ProblemCode.TOO_MANY_ROWS,
              "The measures of these rows have too many different values; narrow the slice or use fewer dimensions in `by`");
        }
        SortedMap<Integer, Steps> ofCell =
            steps.computeIfAbsent(cells.key(row), key -> new TreeMap<>());
        int criterion = values.criterion(row.getInt(at + 1), row.getInt(at + 2));
        if (!ofCell.containsKey(criterion)) {
          ofCell.put(criterion, new Steps(key(row)));
        }
        ofCell.get(criterion).add(row.getDouble(at + 3), row.getLong(at + 4), row.getLong(at + 5));
      }
    }
    return steps;
  }

  /** The columns that identify a cell and a criterion, as DuckDB returns them; some may be null. */
  private List<Object> key(ResultSet row) throws SQLException {
    List<Object> key = new ArrayList<>();
    for (String type : sql.keyTypes()) {
      int at = key.size() + 1;
      key.add(type.equals("INTEGER") ? NullableColumn.integer(row, at) : row.getString(at));
    }
    return key;
  }

  /** The values of one criterion in one cell, in ascending order. */
  private static final class Steps {
    private final List<Object> key;
    private double[] values = new double[16];
    private long[] below = new long[16];
    private long[] upTo = new long[16];
    private int size;

    Steps(List<Object> key) {
      this.key = key;
    }

    void add(double value, long rowsBelow, long rowsUpTo) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        below = Arrays.copyOf(below, 2 * size);
        upTo = Arrays.copyOf(upTo, 2 * size);
      }
      values[size] = value;
      below[size] = rowsBelow;
      upTo[size++] = rowsUpTo;
    }

    Distributed distributed() {
      return new Distributed(
          key,
          new EmpiricalDistribution(
              Arrays.copyOf(values, size), Arrays.copyOf(below, size), Arrays.copyOf(upTo, size)));
    }
  }
}
