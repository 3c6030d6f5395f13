package io.cxrating.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The current state of a row.
 *
 * @param revisions its revisions, the latest last
 */
public record StoredRow<T>(@JsonUnwrapped @Schema(hidden = true) T row, List<Revision> revisions)
    implements Revised {
  @Override
  public int latestRevision() {
    return Revised.latest(revisions);
  }
}
