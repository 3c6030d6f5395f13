package io.cxrating.problem;

/**
 * Every error that a request or one of its rows can have. A constant defines the code that clients
 * program against, the HTTP status and the meaning in words.
 */
public enum ProblemCode {
  // The request as a whole
  BAD_REQUEST(400, "The request cannot be read"),
  UNAUTHORIZED(401, "A valid key is required (X-API-Key or Basic)"),
  FORBIDDEN(403, "The key does not permit this"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "This method is not supported here"),
  NOT_ACCEPTABLE(406, "None of the accepted media types is supported"),
  REQUEST_TIMEOUT(408, "The body was not sent in time"),
  CONFLICT(409, "The request contradicts what is stored"),
  WITHDRAWN(410, "The row was withdrawn"),
  PRECONDITION_FAILED(412, "The row has another revision than the request requires"),
  PAYLOAD_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
  INVALID(422, "The request is understood, but its content is wrong"),
  ALL_REJECTED(422, "No row was accepted"),
  TOO_MANY_ROWS(422, "The answer would have too many rows"),
  TOO_MANY_CELLS(422, "There are too many units and cells of the mix to adjust for it"),
  TOO_MUCH_MEMORY(422, "The answer would need too much memory"),
  INTERNAL(500, "Internal error"),
  OVERLOADED(503, "The service is overloaded; try again later"),
  LEDGER_UNAVAILABLE(503, "The ledger cannot be reached"),
  PROJECTION_BEHIND(503, "The projection has not caught up with the ledger yet"),
  PROJECTION_UNAVAILABLE(503, "The projection cannot be written"),

  // One row of a request
  MALFORMED(422, "The row is not a JSON object of the documented shape"),
  MISSING_FIELD(422, "A required field is absent"),
  UNKNOWN_FIELD(422, "Unknown field"),
  UNKNOWN_STANDARD(422, "Unknown standard"),
  UNKNOWN_TOUCHPOINT(422, "The standard has no such touchpoint"),
  UNKNOWN_CRITERION(422, "The touchpoint has no such criterion"),
  UNKNOWN_INSTRUMENT(422, "Unknown survey instrument"),
  UNKNOWN_UNIT(422, "Unknown unit, or a unit outside of the scope of the key"),
  UNKNOWN_MEASURE(422, "The standard has no such measure"),
  DERIVED_MEASURE(422, "The measure is derived by the standard and cannot be posted"),
  UNKNOWN_CATEGORY(422, "The standard has no such category"),
  UNKNOWN_ATTRIBUTE(422, "The standard has no such attribute"),
  WRONG_TYPE(422, "The value has another type than declared"),
  OUT_OF_RANGE(422, "The value is out of range"),
  NOT_FINITE(422, "The number is not finite"),
  IN_THE_FUTURE(422, "The instant is in the future"),
  CONFLICTING_DUPLICATE(422, "A row with the same source and id is stored with other content"),
  UNKNOWN_INTERACTION(
      422, "Unknown interaction, or an interaction outside of the scope of the key"),
  OVERLAPPING_COUNTS(422, "Counts of the same criterion and unit overlap"),
  FOREIGN_STANDARD(422, "The standard belongs to other units than that of the row"),
  FOREIGN_SOURCE(422, "The source of the row belongs to other keys"),
  TOO_LARGE(422, "The row is too large"),
  ROLLED_BACK(422, "The row is valid, but another row of the atomic request is not");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The RFC 9457 problem type: stable, and not meant to be dereferenced. */
  public String type() {
    return "urn:cxrating:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
