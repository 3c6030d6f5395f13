package io.cxrating.intake.write;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether a stored row is within the reach of the key that posts it again, as SQL. */
final class RowReach {
  /** The head of a statement; its first three parameters are set by {@link #set}. */
  static final String WITH =
      """
      with recursive batch (first, beyond, root) as (
        select * from unnest(?::int[], ?::int[], ?::int[]) b (first, beyond, root)
        where b.root is not null),
      reach (root, unit_id) as (
        select distinct root, root from batch
        union all
        select r.root, u.id from reach r join unit u on u.parent_id = r.unit_id)""";

  /** Whether the stored row h of a staged row s is out of reach; null for a key without a unit. */
  static final String BEYOND =
      """
      (select (b.root, h.unit_id) not in (select root, unit_id from reach)
       from batch b where s.n >= b.first and s.n < b.beyond)""";

  private RowReach() {}

  /** Sets the batches of the staged rows and the units of their keys. */
  static void set(PreparedStatement statement, Connection connection, List<RowBatch> batches)
      throws SQLException {
    List<Integer> firsts = new ArrayList<>();
    List<Integer> beyond = new ArrayList<>();
    int n = 0;
    for (RowBatch batch : batches) {
      firsts.add(n);
      n += batch.rows();
      beyond.add(n);
    }
    statement.setArray(1, ints(connection, firsts));
    statement.setArray(2, ints(connection, beyond));
    statement.setArray(3, ints(connection, batches.stream().map(RowBatch::within).toList()));
  }

  static Array ints(Connection connection, List<Integer> values) throws SQLException {
    return connection.createArrayOf("int", values.toArray());
  }
}
