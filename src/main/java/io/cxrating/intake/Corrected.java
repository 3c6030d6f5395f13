package io.cxrating.intake;

import io.cxrating.intake.write.RevisionWriter.Revision;
import io.cxrating.intake.write.RowWarning;
import java.util.List;

/**
 * The result of a correction.
 *
 * @param revision the current revision, from 1
 * @param changed whether it is new; false if it equals the latest one, or is stale
 * @param stale whether it was kept out, since the source knew something newer, which is stored
 * @param warnings warnings about the row, which is stored all the same
 */
public record Corrected(
    String source,
    String id,
    int revision,
    boolean changed,
    boolean stale,
    List<RowWarning> warnings)
    implements Revised {
  static Corrected of(String source, String id, Revision revision, List<RowWarning> warnings) {
    return new Corrected(
        source, id, revision.number(), revision.changed(), revision.stale(), warnings);
  }

  @Override
  public int latestRevision() {
    return revision;
  }
}
