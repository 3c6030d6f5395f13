package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the distribution of each cell's rows over customers. */
final class CustomerReader {
  private CustomerReader() {}

  static Map<TallyKey, CustomerCounts> read(Connection connection, Cells cells, Selection selection)
      throws SQLException {
    String sql =
        """
        SELECT %1$scount(customer), sum(n) FILTER (WHERE customer IS NULL)::BIGINT,
          max(n) FILTER (WHERE customer IS NOT NULL)
        FROM (SELECT %1$scustomer, count(*) AS n FROM (SELECT %2$scustomer%3$s) GROUP BY ALL)%4$s"""
            .formatted(
                cells.names(),
                cells.definitions(),
                selection.plainSql(),
                cells.count() == 0 ? "" : " GROUP BY ALL");
    Map<TallyKey, CustomerCounts> counts = new LinkedHashMap<>();
    int at = cells.count();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(
            cells.key(row),
            new CustomerCounts(row.getLong(at + 1), row.getLong(at + 2), row.getLong(at + 3)));
      }
    }
    return counts;
  }
}
