package io.cxrating.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row as it holds now.
 *
 * @param revisions what was said when, the latest last
 */
public record Held<T>(@JsonUnwrapped @Schema(hidden = true) T row, List<Revision> revisions) {}
