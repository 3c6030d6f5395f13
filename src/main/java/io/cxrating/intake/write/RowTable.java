package io.cxrating.intake.write;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the ledger that is filled through a stage. Its rows are unique by source, ext_id and
 * revision and carry a digest of their content, which is null once they are erased.
 *
 * @param name the table; the stage is a temporary table beside it
 * @param columns what is written, in the order in which a {@link RowBatch} encodes it; source,
 *     ext_id and digest are among them, and what is left out takes its default
 * @param merge how rows of one key are put together; null where they are to be the same
 */
public record RowTable(String name, List<Column> columns, Merge merge) {

  /** A column and its type, both as PostgreSQL spells them. */
  public record Column(String name, String type) {}

  /**
   * Rows of one key that tell of one thing in several steps: what a later one says is added to what
   * is held, as a revision, unless it contradicts it. A part is said or left out as a whole, and is
   * left out where its first column is null.
   *
   * @param parts the columns of each part
   * @param impossible what row h, which is held, and row s, which is said, cannot be together
   *     though no part contradicts; an SQL condition
   */
  public record Merge(List<List<String>> parts, String impossible) {
    public Merge {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }

  public RowTable {
    columns = List.copyOf(columns);
  }

  /** Rows that are the same under one key, or conflict. */
  public RowTable(String name, List<Column> columns) {
    this(name, columns, null);
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

  /** The unit of the row as it holds now. */
  String unitOf() {
    return """
        select u.key from (select unit_id, digest from %s where source = ? and ext_id = ?
                           order by revision desc limit 1) r
        join unit u on u.id = r.unit_id where r.digest is not null"""
        .formatted(name);
  }

  /**
   * Every revision of a row, the latest last; none of a row that was erased.
   *
   * @param columns the first columns of the result; {@code r} is the revision, {@code u} its unit
   * @param joins what they need beside those two
   */
  public String revisions(String columns, String joins) {
    return """
        select %2$s, r.revision, r.received_at, u.key as unit
        from %1$s r join unit u on u.id = r.unit_id %3$s
        where r.source = ? and r.ext_id = ? and r.digest is not null order by r.revision"""
        .formatted(name, columns, joins);
  }

  String stage() {
    return name + "_stage";
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
