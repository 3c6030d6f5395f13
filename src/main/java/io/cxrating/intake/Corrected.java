package io.cxrating.intake;

import io.cxrating.ledger.RevisionWriter.Revision;

/**
 * What a correction led to.
 *
 * @param revision the revision that holds now, from 1
 * @param changed whether it is new; false where the latest one says the same already
 */
public record Corrected(String source, String id, int revision, boolean changed) {
  static Corrected of(String source, String id, Revision revision) {
    return new Corrected(source, id, revision.number(), revision.changed());
  }
}
