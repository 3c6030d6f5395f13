package io.cxrating.ledger.feed;

/**
 * What one reading of the change feed delivered. Revisions that were erased since are counted too.
 *
 * @param mark where the next reading goes on
 * @param everything whether the reader had to begin anew: what it held before is void
 * @param interactions revisions of interactions
 * @param answers revisions of survey answers
 * @param outcomes revisions of outcomes
 * @param changes changes of units, standards and instruments, and erasures
 */
public record ChangeBatch(
    SnapshotMark mark,
    boolean everything,
    long interactions,
    long answers,
    long outcomes,
    long changes) {

  /** By how much the watermark grows; after {@link #everything} it starts from 0. */
  public long rows() {
    return interactions + answers + outcomes + changes;
  }
}
