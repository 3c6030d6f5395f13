package io.cxrating.ledger;

/**
 * A change beside the interactions.
 *
 * @param subject the pseudonym of an erased customer; null for units and standards
 */
public record ChangeRow(long id, Kind kind, byte[] subject) {
  /** What has changed. */
  public enum Kind {
    UNIT,
    STANDARD,
    ERASURE
  }
}
