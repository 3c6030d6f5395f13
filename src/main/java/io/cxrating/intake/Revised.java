package io.cxrating.intake;

import java.util.List;

/** An answer about one row, whose entity tag names the latest revision. */
public interface Revised {
  /** The number of the latest revision, from 1. */
  int latestRevision();

  /** The number of the latest of these revisions, of which there is at least one. */
  static int latest(List<Revision> revisions) {
    return revisions.getLast().revision();
  }
}
