package io.cxrating.intake.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Finds staged rows whose period overlaps that of another row about the same: a stored one, or an
 * earlier one of the stage. Rows of one source and id are the same row. The lock serialises
 * writers, also those of other replicas, since neither would see the rows of the other.
 */
final class OverlapCheck {
  private static final String SAME =
      """
      s.unit_id = o.unit_id and s.standard_id = o.standard_id and s.touchpoint = o.touchpoint
      and s.criterion = o.criterion and s.category is not distinct from o.category
      and s.channel is not distinct from o.channel
      and s.local_date < o.period_end and o.local_date < s.period_end
      and (s.source, s.ext_id) <> (o.source, o.ext_id)""";

  /** In place of the number of a staged row: the other row is in the table. */
  private static final int STORED = -1;

  private final RowTable table;

  OverlapCheck(RowTable table) {
    this.table = table;
  }

  /** Sets the outcomes of rows that overlap; of several, the first is kept. */
  void apply(Connection ledger, RowOutcome[] outcomes) throws SQLException {
    if (!table.kind().hasPeriods()) {
      return;
    }
    try (Statement statement = ledger.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(hashtext('" + table.name() + "'))");
      statement.execute("analyze " + table.stage());
    }
    try (PreparedStatement select = ledger.prepareStatement(overlapping());
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int earlier = row.getInt(2);
        if (earlier == STORED || !outcomes[earlier].isRefused()) {
          outcomes[row.getInt(1)] = RowOutcome.OVERLAPPING;
        }
      }
    }
  }

  /** Each staged row with the row that it overlaps, in order: whether that one is kept is known. */
  private String overlapping() {
    return """
        select s.n, o.n as other from %1$s s join %1$s o on o.n < s.n and %3$s
        union all
        select s.n, %4$d as other from %1$s s join %2$s o on %3$s
        where o.digest is not null and not exists (
          select from %2$s later where later.source = o.source and later.ext_id = o.ext_id
            and later.revision > o.revision)
        order by n, other"""
        .formatted(table.stage(), table.name(), SAME, STORED);
  }
}
