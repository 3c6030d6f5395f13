package io.cxrating.ledger;

/**
 * What one reading of the change feed delivered.
 *
 * @param mark where the next reading goes on
 * @param everything whether the reader had to begin anew: what it held before is void
 * @param interactions revisions of interactions delivered, those already erased included
 * @param changes changes of units and standards, and erasures, delivered
 */
public record ChangeBatch(SnapshotMark mark, boolean everything, long interactions, long changes) {

  /** By how much the watermark grows; after {@link #everything} it starts from 0. */
  public long rows() {
    return interactions + changes;
  }
}
