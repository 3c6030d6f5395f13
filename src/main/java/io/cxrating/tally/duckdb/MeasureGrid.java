package io.cxrating.tally.duckdb;

import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.SqlNumber;
import io.cxrating.tally.duckdb.selection.TallyExtent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Bins of about equal size along a measure, with equal values in one bin. Exact quantiles make them
 * the same on every replica.
 *
 * @param lowest the smallest value of each bin
 * @param edges the largest value of each bin, ascending
 * @param middles a value of each bin from its middle
 */
record MeasureGrid(double[] lowest, double[] edges, double[] middles) {
  static final MeasureGrid EMPTY = new MeasureGrid(new double[0], new double[0], new double[0]);

  private static final int BINS = 50;

  /** Interactions of one bin with one outcome. */
  record Bin(int bin, boolean achieved) {}

  /** The grid of the rows that {@code slice} selects. */
  static MeasureGrid of(Connection connection, Selection slice, String column) throws SQLException {
    slice.where("isfinite(" + column + ")");
    return of(quantiles(connection, slice, column)).withLowest(connection, slice, column);
  }

  /**
   * The values at the ranks ⌈k n / 100⌉, by one sort; DuckDB's function for exact quantiles selects
   * each of them separately, which takes twenty times as long.
   */
  private static double[] quantiles(Connection connection, Selection slice, String column)
      throws SQLException {
    long rows = count(connection, slice);
    if (rows == 0) {
      return new double[0];
    }
    long[] ranks =
        LongStream.rangeClosed(1, 2 * BINS).map(k -> Math.ceilDiv(k * rows, 2 * BINS)).toArray();
    String sql =
        "SELECT rank, value FROM (SELECT %1$s AS value, row_number() OVER (ORDER BY %1$s) AS rank"
                .formatted(column)
            + slice.sql()
            + Arrays.stream(ranks)
                .distinct()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", ") WHERE rank IN (", ")"));
    double[] values = new double[ranks.length];
    try (PreparedStatement select = slice.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        for (int k = 0; k < ranks.length; k++) {
          values[k] = ranks[k] == row.getLong(1) ? row.getDouble(2) : values[k];
        }
      }
    }
    return values;
  }

  private static long count(Connection connection, Selection slice) throws SQLException {
    try (PreparedStatement select = slice.prepare(connection, "SELECT count(*)" + slice.sql());
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Every second quantile is an edge, the others lie between. */
  private static MeasureGrid of(double[] quantiles) {
    double[] edges = new double[quantiles.length / 2];
    double[] middles = new double[edges.length];
    int bins = 0;
    for (int k = 0; k < edges.length; k++) {
      double edge = quantiles[2 * k + 1];
      if (bins > 0 && edges[bins - 1] == edge) {
        continue;
      }
      double middle = quantiles[2 * k];
      boolean within = bins == 0 || middle > edges[bins - 1];
      middles[bins] = within ? middle : edge;
      edges[bins++] = edge;
    }
    return new MeasureGrid(
        new double[bins], Arrays.copyOf(edges, bins), Arrays.copyOf(middles, bins));
  }

  private MeasureGrid withLowest(Connection connection, Selection slice, String column)
      throws SQLException {
    double[] least = new double[edges.length];
    String sql =
        "SELECT %s AS bin, min(%s)".formatted(bin(column), column) + slice.sql() + " GROUP BY bin";
    try (PreparedStatement select = slice.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        least[row.getInt(1)] = row.getDouble(2);
      }
    }
    return new MeasureGrid(least, edges, middles);
  }

  /** The number of the bin as an SQL expression with few comparisons for each row. */
  String bin(String column) {
    return edges.length == 0 ? "0" : bin(column, 0, edges.length - 1);
  }

  private String bin(String column, int first, int last) {
    if (first == last) {
      return String.valueOf(first);
    }
    int middle = (first + last) / 2;
    return "CASE WHEN %s <= %s THEN %s ELSE %s END"
        .formatted(
            column,
            SqlNumber.of(edges[middle]),
            bin(column, first, middle),
            bin(column, middle + 1, last));
  }

  KindReader<Bin> reader(String rows, ReplicateGroups groups) {
    return new KindReader<>(
        rows,
        List.of("bin", OutcomeColumn.ACHIEVED),
        (row, at) -> new Bin(row.getInt(at + 1), row.getInt(at + 2) == 1),
        groups);
  }

  /** The groups of the interactions in bins; every shape at every edge is drawn by group. */
  ReplicateGroups groups(int coarsest, TallyExtent extent) {
    return extent.groups(coarsest, 4 * Math.max(1, edges.length));
  }

  /** The bins with a row, renumbered. */
  MeasureBins bins(KindSheet<Bin> sheet) {
    int[] held = sheet.kinds().stream().mapToInt(Bin::bin).sorted().distinct().toArray();
    double[] least = new double[held.length];
    double[] highest = new double[held.length];
    double[] middle = new double[held.length];
    for (int b = 0; b < held.length; b++) {
      least[b] = lowest[held[b]];
      highest[b] = edges[held[b]];
      middle[b] = middles[held[b]];
    }
    boolean[] achieved = new boolean[sheet.kinds().size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = sheet.kinds().get(kind).achieved();
    }
    return new MeasureBins(
        least,
        highest,
        middle,
        sheet.kinds().stream().mapToInt(kind -> Arrays.binarySearch(held, kind.bin())).toArray(),
        achieved,
        sheet.counts());
  }
}
