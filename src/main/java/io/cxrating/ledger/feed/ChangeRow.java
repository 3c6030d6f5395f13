package io.cxrating.ledger.feed;

/**
 * A change other than a row.
 *
 * @param subject the {@link ErasedRows} of an erasure; the key of any other change
 */
public record ChangeRow(long id, Kind kind, byte[] subject) {
  /** The kind of change. */
  public enum Kind {
    UNIT,
    STANDARD,
    INSTRUMENT,
    ERASURE
  }
}
