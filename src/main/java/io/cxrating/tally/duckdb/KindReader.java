package io.cxrating.tally.duckdb;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.GroupColumn;
import io.cxrating.tally.duckdb.selection.NullableColumn;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts rows by kind, group and day in one statement, and reads the counts cell by cell. Kinds are
 * numbered in the order of their columns.
 *
 * @param rows a selection with the columns {@code grp}, {@code day}, those of the cells and those
 *     of the kinds
 * @param kindColumns names of the columns that define a kind
 * @param kind reads a kind; its columns start after {@code at}
 * @param groups of customers
 */
record KindReader<K>(String rows, List<String> kindColumns, Kind<K> kind, ReplicateGroups groups) {
  private static final int BYTES_OF_CELL = 30;

  /** Maximum number of counts of one kind in one group or on one day in memory. */
  private static final long MOST_CELLS =
      Math.min(5_000_000, Allowance.bytesOfTally() / BYTES_OF_CELL);

  /** Reads a kind from its columns, the first of which is {@code at + 1}. */
  interface Kind<K> {
    K read(ResultSet row, int at) throws SQLException;
  }

  private static final class Open<K> {
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> kinds = new ArrayList<>();
    private final KindCounts.Builder counts = new KindCounts.Builder();

    int number(K kind) {
      return numbers.computeIfAbsent(
          kind,
          key -> {
            kinds.add(key);
            return kinds.size() - 1;
          });
    }

    KindSheet<K> sheet() {
      return new KindSheet<>(List.copyOf(kinds), counts.build());
    }
  }

  private String sql(Cells cells) {
    String columns = cells.names() + String.join(", ", kindColumns);
    return "SELECT %1$s, grp, day, count(*) FROM (SELECT * REPLACE (%2$s AS grp) FROM (%3$s))"
            .formatted(columns, GroupColumn.of(groups), rows)
        + " GROUP BY GROUPING SETS ((%1$s, grp), (%1$s, day))".formatted(columns)
        + " ORDER BY "
        + cells.names()
        + "grp NULLS LAST, day, "
        + String.join(", ", kindColumns);
  }

  /** One sheet of all rows. */
  KindSheet<K> read(Connection connection, Selection selection) throws SQLException {
    return read(connection, selection, Cells.uncut()).values().stream()
        .findFirst()
        .orElseGet(KindSheet::empty);
  }

  /** The sheets of all cells with a row. */
  Map<TallyKey, KindSheet<K>> read(Connection connection, Selection selection, Cells cells)
      throws SQLException {
    Map<TallyKey, Open<K>> open = new LinkedHashMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql(cells));
        ResultSet row = select.executeQuery()) {
      int after = cells.count() + kindColumns.size();
      int read = 0;
      while (row.next()) {
        if (++read > MOST_CELLS) {
          throw new ProblemException(
              ProblemCode.TOO_MANY_ROWS,
              "The interactions have too many different patterns of results; choose one touchpoint,"
                  + " category or unit");
        }
        Open<K> sheet = open.computeIfAbsent(cells.key(row), key -> new Open<>());
        int number = sheet.number(kind.read(row, cells.count()));
        long count = row.getLong(after + 3);
        Long group = NullableColumn.bigint(row, after + 1);
        if (group == null) {
          sheet.counts.day(row.getLong(after + 2), number, count);
        } else {
          sheet.counts.group(group, number, count);
        }
      }
    }
    Map<TallyKey, KindSheet<K>> sheets = new LinkedHashMap<>();
    open.forEach((key, sheet) -> sheets.put(key, sheet.sheet()));
    return sheets;
  }
}
