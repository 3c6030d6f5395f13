package io.cxrating.intake.write;

import io.cxrating.ledger.kind.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Merges the staged rows that were not inserted as new ones with the stored rows. Each revision
 * adds at least one part to a stored row, so that after a few rounds every row has a result,
 * however many rows one key has; of rows that contradict each other the first wins.
 */
final class MergeWriter {
  private final RowTable table;

  MergeWriter(RowTable table) {
    this.table = table;
  }

  /** {@code outcomes}: all accepted so far; receives the results of the rows that are not. */
  void write(Connection connection, RowOutcome[] outcomes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(forgetInserted());
      statement.execute(lockStored());
    }
    do {
      settle(connection, outcomes);
    } while (add(connection) > 0);
  }

  private void settle(Connection connection, RowOutcome[] outcomes) throws SQLException {
    try (PreparedStatement settle = connection.prepareStatement(settle());
        ResultSet row = settle.executeQuery()) {
      while (row.next()) {
        outcomes[row.getInt(1)] = row.getBoolean(2) ? RowOutcome.DUPLICATE : RowOutcome.CONFLICT;
      }
    }
  }

  private int add(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(addFirst());
    }
  }

  private String forgetInserted() {
    return """
        delete from %2$s s
        where s.n in (select distinct on (source, ext_id) n from %2$s order by source, ext_id, n)
          and exists (select from %1$s r where r.source = s.source and r.ext_id = s.ext_id
                      and r.revision = 1 and r.txid = pg_current_xact_id())"""
        .formatted(table.name(), table.stage());
  }

  /** In the order of the keys, like the insertion; revisions of one row are serialised. */
  private String lockStored() {
    return """
        select 1 from %1$s r
        where r.revision = 1 and (r.source, r.ext_id) in (select source, ext_id from %2$s)
        order by r.source, r.ext_id for update of r"""
        .formatted(table.name(), table.stage());
  }

  /** Rows that add nothing, or contradict; a later addition does not change that. */
  private String settle() {
    return """
        with fate as materialized (
          select s.n,
                 exists (select from %1$s r where r.source = s.source and r.ext_id = s.ext_id
                         and (r.digest is null or (%3$s))) as known,
                 (%4$s or (%5$s) is true) as contradicts
          from %2$s s cross join lateral (%6$s) h)
        delete from %2$s s using fate
        where fate.n = s.n and (fate.known or fate.contradicts) returning s.n, fate.known"""
        .formatted(
            table.name(),
            table.stage(),
            forEachPart(" and ", "(s.%1$s is null or (%3$s) is not distinct from (%2$s))", "r"),
            forEachPart(
                " or ",
                "(s.%1$s is not null and h.%1$s is not null and (%3$s) is distinct from (%2$s))",
                "h"),
            table.merge().impossible(),
            stored());
  }

  /** The first remaining row of each key. */
  private String addFirst() {
    return """
        with first as materialized (
          select distinct on (source, ext_id) * from %2$s order by source, ext_id, n),
        added as (
          insert into %1$s (%3$s, revision)
          select %4$s, h.revision + 1 from first s cross join lateral (%5$s) h
          order by s.source, s.ext_id)
        delete from %2$s s using first where first.n = s.n"""
        .formatted(table.name(), table.stage(), table.names(), merged(), stored());
  }

  private String stored() {
    return """
        select r.* from %s r where r.source = s.source and r.ext_id = s.ext_id
        order by r.revision desc limit 1"""
        .formatted(table.name());
  }

  /**
   * {@code template}: arguments are the part's first column, its columns in s, and those in {@code
   * row}.
   */
  private String forEachPart(String between, String template, String row) {
    return table.merge().parts().stream()
        .map(
            part -> template.formatted(part.getFirst(), columnsOf("s", part), columnsOf(row, part)))
        .collect(Collectors.joining(between));
  }

  private static String columnsOf(String row, List<String> part) {
    return part.stream().map(column -> row + "." + column).collect(Collectors.joining(", "));
  }

  private String merged() {
    Map<String, String> expressions = new HashMap<>();
    // Differs from the digests of both rows, so that a correction to either is a change.
    expressions.put("digest", "substr(sha256(h.digest || s.digest), 1, length(s.digest))");
    for (List<String> part : table.merge().parts()) {
      String lead = part.getFirst();
      part.forEach(
          column ->
              expressions.put(
                  column,
                  "case when h.%1$s is null then s.%2$s else h.%2$s end".formatted(lead, column)));
    }
    // Within which unit the interaction must be goes with the interaction.
    expressions.put(
        Column.INTERACTION_WITHIN.name(),
        "case when h.%1$s is null then s.%2$s else h.%2$s end"
            .formatted(Column.INTERACTION_SOURCE.name(), Column.INTERACTION_WITHIN.name()));
    return table.columns().stream()
        .map(column -> expressions.getOrDefault(column.name(), "s." + column.name()))
        .collect(Collectors.joining(", "));
  }
}
