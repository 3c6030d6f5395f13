package io.cxrating.intake.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the staged rows that were not inserted as revisions of the stored ones, if they differ.
 * The rows of one key are written in their order, each in a round of its own, so that a round is
 * one statement in which every key occurs once.
 */
final class ReviseWriter {
  /** With more rounds than this, an index is cheaper than reading the whole stage in each. */
  private static final int MANY_ROUNDS = 10;

  /**
   * What becomes of each row of a round, and the revisions. A row with the stored content is newer
   * knowledge of it if it says so, which is no revision.
   */
  private static final String ROUND =
      RowReach.WITH
          + """
          ,
      fate as materialized (
        select s.n, h.row_id,
          case
            when ? and h.txid = pg_current_xact_id() then 'ACCEPTED'
            when h.digest is null or (%4$s) then 'DUPLICATE'
            when s.as_of < h.as_of then 'STALE'
            when %5$s then 'IRRECONCILABLE'
            when %8$s then 'IRRECONCILABLE'
            else 'REVISED'
          end as outcome
        from %2$s s cross join lateral (%6$s) h
        where s.n = any (?)),
      confirmed as (
        update %1$s h set as_of = s.as_of from fate f join %2$s s on s.n = f.n
        where f.outcome = 'DUPLICATE' and h.row_id = f.row_id and h.digest is not null
          and s.as_of is not null and (h.as_of is null or h.as_of < s.as_of)),
      revised as (
        insert into %1$s (%3$s, revision)
        select %7$s, h.revision + 1
        from fate f join %2$s s on s.n = f.n join %1$s h on h.row_id = f.row_id
        where f.outcome = 'REVISED')
      select n, outcome from fate""";

  private final RowTable table;
  private final String round;

  ReviseWriter(RowTable table) {
    this.table = table;
    MergeColumns merge = new MergeColumns(table);
    boolean merges = !table.merge().isNone();
    round =
        ROUND.formatted(
            table.name(),
            table.stage(),
            table.names(),
            merges ? merge.nothingNewBeside("h") : "h.digest = s.digest",
            merge.impossible(),
            table.stored(),
            merges ? merge.merged(MergeColumns.STAGED_FIRST) : table.replacing(),
            RowReach.BEYOND);
  }

  private record Key(String source, String id) {}

  /** {@code outcomes}: all accepted so far or refused; receives the results of the accepted. */
  void write(Connection connection, List<RowBatch> batches, RowOutcome[] outcomes)
      throws SQLException {
    List<List<Integer>> rounds = rounds(batches, outcomes);
    try (Statement statement = connection.createStatement()) {
      statement.execute(table.lockStaged());
      if (rounds.size() > MANY_ROUNDS) {
        statement.execute("create index %1$s_n on %1$s (n)".formatted(table.stage()));
      }
      for (int i = 0; i < rounds.size(); i++) {
        write(connection, batches, rounds.get(i), i == 0, outcomes);
      }
      if (rounds.size() > MANY_ROUNDS) {
        statement.execute("drop index %s_n".formatted(table.stage()));
      }
    }
  }

  /** The first rows of all keys, the second ones, and so on. */
  private static List<List<Integer>> rounds(List<RowBatch> batches, RowOutcome[] outcomes) {
    List<List<Integer>> rounds = new ArrayList<>();
    Map<Key, Integer> counts = new HashMap<>();
    int n = 0;
    for (RowBatch batch : batches) {
      for (int row = 0; row < batch.rows(); row++, n++) {
        if (!outcomes[n].isRefused()) {
          int nth = counts.merge(new Key(batch.source(row), batch.id(row)), 1, Integer::sum);
          if (nth > rounds.size()) {
            rounds.add(new ArrayList<>());
          }
          rounds.get(nth - 1).add(n);
        }
      }
    }
    return rounds;
  }

  private void write(
      Connection connection,
      List<RowBatch> batches,
      List<Integer> rows,
      boolean first,
      RowOutcome[] outcomes)
      throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(round)) {
      RowReach.set(write, connection, batches);
      write.setBoolean(4, first);
      write.setArray(5, RowReach.ints(connection, rows));
      try (ResultSet row = write.executeQuery()) {
        while (row.next()) {
          outcomes[row.getInt(1)] = RowOutcome.valueOf(row.getString(2));
        }
      }
    }
  }
}
