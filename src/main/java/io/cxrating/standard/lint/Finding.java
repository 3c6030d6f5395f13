package io.cxrating.standard.lint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of advice about a standard; it never causes rejection.
 *
 * @param path JSON path of the part concerned
 * @param message the problem and a suggestion, for the author of the standard
 */
public record Finding(Severity severity, Code code, String path, String message) {

  /** The importance of a finding. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** The rating will probably not measure what is meant. */
    WARNING,
    /** A part of the standard has no effect. */
    ERROR
  }

  /** The kind of problem. */
  @Schema(name = "FindingCode")
  public enum Code {
    /** A criterion without measure or target, which cannot be observed. */
    NO_TARGET,
    /** A criterion without a statement. */
    NO_STATEMENT,
    /** A word that people understand differently. */
    VAGUE_WORD,
    /** A measure of internal work instead of the customer's result. */
    INSIDE_OUT,
    /** An average, a quota or a rate: a property of many contacts, not of one. */
    MANY_CONTACTS,
    /** A touchpoint without criteria. */
    EMPTY_TOUCHPOINT,
    /** A weight that dominates the others. */
    DOMINANT_WEIGHT,
    /** A weight so small that missing the criterion hardly changes the rating. */
    NEGLIGIBLE_WEIGHT,
    /** An outcome that no criterion serves. */
    UNSERVED_OUTCOME,
    /** Two criteria, one of which is always met with the other. */
    OVERLAP,
    /** Two criteria that can never be met together. */
    CONTRADICTION,
    /** Target, measure and statement disagree about the unit of measure. */
    WRONG_UNIT,
    /** The statement names a quantity different from the target. */
    OTHER_QUANTITY,
    /** A number without a unit of measure. */
    NO_UNIT,
    /** A measure that no criterion uses. */
    UNUSED_MEASURE,
    /** An intended emotion that is not in the Emotional Signature. */
    UNKNOWN_EMOTION,
    /** A criterion on an inferred emotion of the customer. */
    FEELING_AS_CRITERION,
    /** A measure whose unit of measure differs from that of an earlier version. */
    CHANGED_UNIT,
    /** A calendar that is used and has no closed day, or none in a year between others. */
    NO_CLOSED_DAY,
    /** A standard that belongs to another unit than its latest version. */
    CHANGED_OWNER,
    /** A rule that counts contacts at any of several touchpoints, although no journey is posted. */
    ANY_CONTACT,
    /** An attribute that seems to identify a person. */
    PERSONAL_ATTRIBUTE
  }
}
