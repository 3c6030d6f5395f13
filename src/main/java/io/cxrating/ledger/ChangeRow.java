package io.cxrating.ledger;

/**
 * A change beside the interactions.
 *
 * @param subject the pseudonym of an erased customer; of the rest its key
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
