package io.cxrating.ledger.feed;

import java.util.Objects;

/**
 * How far a reader has followed a ledger.
 *
 * @param ledger the ledger's identity; a mark of another ledger is not usable
 * @param snapshot the text of a {@code pg_snapshot}: the transactions that the reader has seen
 */
public record SnapshotMark(String ledger, String snapshot) {
  public SnapshotMark {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(snapshot);
  }
}
