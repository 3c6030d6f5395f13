package io.cxrating.ledger.feed;

/**
 * A change beside the interactions.
 *
 * @param subject of an erasure its {@link ErasedRows}; of the rest its key
 */
public record ChangeRow(long id, Kind kind, byte[] subject) {
  /** What has changed. */
  public enum Kind {
    UNIT,
    STANDARD,
    INSTRUMENT,
    ERASURE
  }
}
