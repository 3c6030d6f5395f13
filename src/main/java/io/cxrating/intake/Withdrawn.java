package io.cxrating.intake;

/**
 * The result of a withdrawal.
 *
 * @param revision the revision that withdrew the row, from 2
 * @param changed whether it is new; false if the row was withdrawn already
 */
public record Withdrawn(String source, String id, int revision, boolean changed)
    implements Revised {
  @Override
  public int latestRevision() {
    return revision;
  }
}
