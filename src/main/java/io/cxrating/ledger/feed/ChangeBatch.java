package io.cxrating.ledger.feed;

import io.cxrating.ledger.kind.RowKind;
import java.util.Map;

/**
 * The result of one reading of the change feed. Revisions that were erased since are counted too.
 *
 * @param mark where the next reading continues
 * @param everything whether the reader had to start again and discard what it held
 * @param revisions the number of revisions of each kind, by its table; a kind without any is absent
 * @param changes changes of units, standards and instruments, and erasures
 */
public record ChangeBatch(
    SnapshotMark mark, boolean everything, Map<String, Long> revisions, long changes) {
  public ChangeBatch {
    revisions = Map.copyOf(revisions);
  }

  /** A batch without changes since that mark. */
  static ChangeBatch none(SnapshotMark mark) {
    return new ChangeBatch(mark, false, Map.of(), 0);
  }

  /** The number of revisions of that kind. */
  public long revisionsOf(RowKind<?> kind) {
    return revisions.getOrDefault(kind.table(), 0L);
  }

  /** The increase of the watermark; after {@link #everything} it starts from 0. */
  public long rows() {
    return changes + revisions.values().stream().mapToLong(Long::longValue).sum();
  }
}
