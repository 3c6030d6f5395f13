package io.cxrating.intake.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning about a row that is stored all the same.
 *
 * @param index position of the row in the request, from 0; blank lines do not count
 * @param field path of the suspicious field
 */
public record RowWarning(
    long index, String source, String id, Code code, String field, String detail) {

  /** The kind of warning. */
  @Schema(name = "WarningCode")
  public enum Code {
    /** The time of the row is far from all earlier times of its source. */
    IMPLAUSIBLE_TIME,
    /** The end of a derived duration is earlier than its start, so the duration is unobserved. */
    NEGATIVE_DURATION
  }
}
