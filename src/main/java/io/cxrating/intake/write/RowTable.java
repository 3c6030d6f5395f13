package io.cxrating.intake.write;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of one kind of rows, which is filled through a temporary table, the stage. Its rows are
 * unique by source, ext_id and revision and have a digest of their content, which is null after
 * erasure.
 */
public final class RowTable {
  /** When the source knew a staged row s that revises a stored row h; null if neither states it. */
  static final String GREATEST_AS_OF = "greatest(s.as_of, h.as_of)";

  private final RowKind<?> kind;
  private final String name;
  private final List<Column> columns;

  public RowTable(RowKind<?> kind) {
    this.kind = kind;
    name = kind.table();
    columns = kind.columns();
  }

  RowKind<?> kind() {
    return kind;
  }

  /** The name of the table. */
  public String name() {
    return name;
  }

  /** The name of its rows in metrics, such as {@code survey_answers}. */
  public String metric() {
    return kind.plural().replace(' ', '_');
  }

  List<Column> columns() {
    return columns;
  }

  Merge merge() {
    return kind.merge();
  }

  String createStage() {
    return "create temporary table if not exists %s (n int, %s) on commit delete rows"
        .formatted(
            stage(),
            columns.stream()
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining(", ")));
  }

  String copyIntoStage() {
    return "copy %s (n, %s) from stdin (format binary)".formatted(stage(), names());
  }

  /** Ordered by key, so that two writers of the same keys wait for each other without deadlock. */
  String insertStaged() {
    return """
        insert into %1$s (%2$s)
        select distinct on (source, ext_id) %2$s from %3$s order by source, ext_id, n
        on conflict (source, ext_id, revision) do nothing"""
        .formatted(name, names(), stage());
  }

  /**
   * The staged rows that were not inserted. A separate statement, since only a new snapshot sees
   * what another transaction committed while the insert waited for it.
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
              from %1$s r where r.source = s.source and r.ext_id = s.ext_id
                and r.revision > %3$s) l
        where not (coalesce(l.ours, false) and s.nth = 1)"""
        .formatted(name, stage(), lastWithdrawal());
  }

  /** The number of the revision that last withdrew the row with the key of a staged row s, or 0. */
  String lastWithdrawal() {
    return """
        coalesce((select max(w.revision) from %s w
          where w.source = s.source and w.ext_id = s.ext_id and w.withdrawn is not null), 0)"""
        .formatted(name);
  }

  /** The latest revision of the row with the key of a staged row s. */
  String stored() {
    return """
        select r.* from %s r where r.source = s.source and r.ext_id = s.ext_id
        order by r.revision desc limit 1"""
        .formatted(name);
  }

  /**
   * Locks the first revisions of the rows with staged keys, in the order of the keys, like the
   * insertion; revisions of one row are serialised.
   */
  String lockStaged() {
    return """
        select 1 from %1$s r
        where r.revision = 1 and r.txid <> pg_current_xact_id()
          and (r.source, r.ext_id) in (select source, ext_id from %2$s)
        order by r.source, r.ext_id for update of r"""
        .formatted(name, stage());
  }

  /** Locks the first revision, so that revisions of one row are serialised. */
  public String lockFirstRevision() {
    return "select 1 from %s where source = ? and ext_id = ? and revision = 1 for update"
        .formatted(name);
  }

  String latestRevision() {
    return """
        select revision, digest, as_of, withdrawn from %s where source = ? and ext_id = ?
        order by revision desc limit 1"""
        .formatted(name);
  }

  /** The staged row as the revision after the stored one with that number. */
  String insertRevision() {
    return """
        insert into %1$s (%2$s, revision) select %3$s, h.revision + 1
        from %4$s s join %1$s h on h.source = s.source and h.ext_id = s.ext_id and h.revision = ?"""
        .formatted(name, names(), replacing(), stage());
  }

  /** The row as withdrawn, after its latest revision; parameters: digest, time, reason, its key. */
  public String withdraw() {
    return """
        insert into %1$s (source, ext_id, revision, digest, unit_id, as_of, received_at, withdrawn)
        select source, ext_id, revision + 1, ?, unit_id, as_of, ?, ? from %1$s
        where source = ? and ext_id = ? order by revision desc limit 1"""
        .formatted(name);
  }

  /** The latest revision of a row with its unit; none if the row was erased. */
  public String standing() {
    return """
        select l.revision, u.key, l.received_at, l.withdrawn from (
          select * from %s where source = ? and ext_id = ? order by revision desc limit 1) l
        join unit u on u.id = l.unit_id where l.digest is not null"""
        .formatted(name);
  }

  /** The current unit of the row. */
  String unitOf() {
    return """
        select u.key from (select unit_id, digest from %s where source = ? and ext_id = ?
                           order by revision desc limit 1) r
        join unit u on u.id = r.unit_id where r.digest is not null"""
        .formatted(name);
  }

  /** Every revision of a row with content, the latest last; none if the row was erased. */
  public String revisions() {
    return """
        select %2$s, r.revision, r.received_at, r.as_of, u.key as unit
        from %1$s r join unit u on u.id = r.unit_id %3$s
        where r.source = ? and r.ext_id = ? and r.digest is not null and r.withdrawn is null
        order by r.revision"""
        .formatted(name, kind.shown().columns(), kind.shown().joins());
  }

  /** The columns of a staged row s that replaces a stored row h. */
  String replacing() {
    return columns.stream()
        .map(column -> column.equals(Column.AS_OF) ? GREATEST_AS_OF : "s." + column.name())
        .collect(Collectors.joining(", "));
  }

  String stage() {
    return name + "_stage";
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
