package io.cxrating.tally.duckdb.selection;

import io.cxrating.stats.sums.ReplicateGroups;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The size of an answer.
 *
 * @param cells number of cells with a row
 * @param rows number of rows of all cells together
 */
public record TallyExtent(long cells, long rows) {

  public static TallyExtent of(Connection connection, Cells cells, Selection selection)
      throws SQLException {
    String sql =
        "SELECT count(*), coalesce(sum(n), 0)::BIGINT FROM (SELECT %scount(*) AS n%s%s)"
            .formatted(
                cells.definitions(), selection.sql(), cells.count() == 0 ? "" : " GROUP BY ALL");
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new TallyExtent(row.getLong(1), row.getLong(2));
    }
  }

  /** The groups of an answer with {@code numbers} numbers for each group of a cell. */
  public ReplicateGroups groups(int coarsest, int numbers) {
    return ReplicateGroups.of(coarsest, cells, rows, numbers);
  }

  /** The groups of counts by kind. */
  public ReplicateGroups groupsOfKinds(int coarsest) {
    return ReplicateGroups.ofKinds(coarsest, cells, rows);
  }
}
