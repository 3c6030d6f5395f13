package io.cxrating.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the ledger that is filled through a stage. Its rows are unique by source, ext_id and
 * revision and carry a digest of their content, which is null once they are erased.
 *
 * @param name the table; the stage is a temporary table beside it
 * @param columns what is written, in the order in which a {@link RowBatch} encodes it; source,
 *     ext_id and digest are among them, and what is left out takes its default
 */
public record RowTable(String name, List<Column> columns) {

  /** A column and its type, both as PostgreSQL spells them. */
  public record Column(String name, String type) {}

  public RowTable {
    columns = List.copyOf(columns);
  }

  String createStage() {
    return "create temporary table if not exists %s (n int, %s) on commit delete rows"
        .formatted(
            stage(),
            columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", ")));
  }

  String copyIntoStage() {
    return "copy %s (n, %s) from stdin (format binary)".formatted(stage(), names());
  }

  /** Ordered by key, so that two writers of the same keys wait for each other and never in turn. */
  String insertStaged() {
    return """
        insert into %1$s (%2$s)
        select distinct on (source, ext_id) %2$s from %3$s order by source, ext_id, n
        on conflict (source, ext_id, revision) do nothing"""
        .formatted(name, names(), stage());
  }

  /**
   * The staged rows that did not go in. A statement of its own, since only a new snapshot sees what
   * another transaction committed while the insert waited for it.
   */
  String classifyRest() {
    return """
        select s.n, l.same
        from (select n, source, ext_id, digest,
                     row_number() over (partition by source, ext_id order by n) as nth
              from %2$s) s
        cross join lateral (
              select bool_or(r.digest is null or r.digest = s.digest) as same,
                     bool_or(r.txid = pg_current_xact_id()) as ours
              from %1$s r where r.source = s.source and r.ext_id = s.ext_id) l
        where not (l.ours and s.nth = 1)"""
        .formatted(name, stage());
  }

  /** The first revision is locked, so that two revisions of one row follow each other. */
  String lockFirstRevision() {
    return "select 1 from %s where source = ? and ext_id = ? and revision = 1 for update"
        .formatted(name);
  }

  String latestRevision() {
    return """
        select revision, digest from %s where source = ? and ext_id = ?
        order by revision desc limit 1"""
        .formatted(name);
  }

  String insertRevision() {
    return "insert into %1$s (%2$s, revision) select %2$s, ? from %3$s"
        .formatted(name, names(), stage());
  }

  private String stage() {
    return name + "_stage";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
