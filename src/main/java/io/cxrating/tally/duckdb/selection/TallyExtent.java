package io.cxrating.tally.duckdb.selection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How much an answer counts.
 *
 * @param cells those that hold a row
 * @param rows of all cells together
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
}
