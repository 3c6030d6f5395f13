package io.cxrating.ledger.feed;

import java.util.Objects;

/**
 * How far a reader has followed a ledger.
 *
 * @param ledger which ledger; a mark of another one means nothing
 * @param snapshot the text of a {@code pg_snapshot}: which transactions the reader has seen
 */
public record SnapshotMark(String ledger, String snapshot) {
  public SnapshotMark {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(snapshot);
  }
}
