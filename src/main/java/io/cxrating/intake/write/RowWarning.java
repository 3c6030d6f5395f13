package io.cxrating.intake.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What looks wrong with a row that is stored all the same.
 *
 * @param index position of the row in the request, from 0; blank lines do not count
 * @param field path of the field that looks wrong
 */
public record RowWarning(
    long index, String source, String id, Code code, String field, String detail) {

  /** What looks wrong. */
  @Schema(name = "WarningCode")
  public enum Code {
    /** The row lies far from everything that its source posted before. */
    IMPLAUSIBLE_TIME
  }
}
