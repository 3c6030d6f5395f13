package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a correction on the revision that it corrects (RFC 9110, section 13.1.1). The
 * tag of a row names its revision and not the bytes of an answer, so a tag that a compressing proxy
 * has weakened names it as well.
 *
 * @param header the tags of permitted revisions or {@code *}, null for no condition
 */
public record IfMatch(@Nullable String header) {
  /** The tag of a revision. */
  public static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  /**
   * Refuses a change of another revision.
   *
   * @throws ProblemException {@code PRECONDITION_FAILED}
   */
  public void require(int revision) {
    if (!permits(revision)) {
      throw new ProblemException(
          ProblemCode.PRECONDITION_FAILED,
          "The latest revision is %d; read the row again".formatted(revision));
    }
  }

  private boolean permits(int revision) {
    return header == null
        || Arrays.stream(header.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(tag(revision)));
  }
}
