package io.cxrating.standard.lint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of advice about a standard; it never refuses one.
 *
 * @param path JSON path of what it is about
 * @param message what is doubtful and what would be better, for the person who wrote it
 */
public record Finding(Severity severity, Code code, String path, String message) {

  /** How much it matters. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** The rating will probably not say what is meant. */
    WARNING,
    /** A part of the standard cannot do anything. */
    ERROR
  }

  /** What is doubtful. */
  @Schema(name = "FindingCode")
  public enum Code {
    /** A criterion without measure or target: nothing can be observed of it. */
    NO_TARGET,
    /** A criterion without a statement. */
    NO_STATEMENT,
    /** A word that everybody understands differently. */
    VAGUE_WORD,
    /** A measure of internal work instead of what the customer gets. */
    INSIDE_OUT,
    /** An average, a quota or a rate: of many contacts, not of one. */
    MANY_CONTACTS,
    /** A touchpoint without criteria. */
    EMPTY_TOUCHPOINT,
    /** A weight that drowns the others. */
    DOMINANT_WEIGHT,
    /** A weight so small that missing the criterion hardly shows. */
    NEGLIGIBLE_WEIGHT,
    /** An outcome that no criterion serves. */
    UNSERVED_OUTCOME,
    /** Two criteria of which one is always met with the other. */
    OVERLAP,
    /** Two criteria that can never be met together. */
    CONTRADICTION,
    /** Target, measure and statement disagree about the unit of measure. */
    WRONG_UNIT,
    /** The statement names another quantity than the target. */
    OTHER_QUANTITY,
    /** A number without a unit of measure. */
    NO_UNIT,
    /** A measure that no criterion uses. */
    UNUSED_MEASURE,
    /** An intended emotion that the Emotional Signature does not know. */
    UNKNOWN_EMOTION,
    /** A criterion on what somebody concluded that the customer felt. */
    FEELING_AS_CRITERION,
    /** A measure whose unit of measure differs from that of an earlier version. */
    CHANGED_UNIT,
    /** A rule that counts contacts at any of several touchpoints, where no journey is posted. */
    ANY_CONTACT
  }
}
