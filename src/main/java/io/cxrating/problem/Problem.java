package io.cxrating.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error response, as defined by RFC 9457.
 *
 * @param kind what all problems of a code have in common
 * @param status the HTTP status
 * @param detail the explanation of this occurrence
 * @param code the code for programs
 * @param field the parameter or the path in the body that is wrong; absent if there is none
 * @param violations all errors if there are several; else absent
 * @param id the id of this failure in the service's log; absent if the request is at fault
 * @param retryAfterSeconds the value of the Retry-After header; null if a retry is of no use
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @JsonUnwrapped Kind kind,
    int status,
    @Nullable String detail,
    ProblemCode code,
    @Nullable String field,
    List<ProblemException.Violation> violations,
    @Nullable String id,
    @JsonIgnore @Nullable Integer retryAfterSeconds) {
  /** Its media type, whatever the request accepts. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The challenge of a 401, which spreadsheets and BI tools support. */
  public static final String CHALLENGE = "Basic realm=\"cxrating\"";

  /** A problem may be over at the next request, so no client may keep it. */
  public static final String CACHE_CONTROL = "no-store";

  /** The headers that an answer can depend on. */
  public static final String VARY = "Accept, Accept-Encoding, Authorization, Cookie, X-API-Key";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The problem of a failure that no mapper handled. */
  public static Problem behind(Throwable failure, String asked) {
    return Diagnosis.of(failure, asked);
  }

  /**
   * What all problems of a code have in common.
   *
   * @param type stable identifier of the kind of problem
   * @param title the kind of problem in words
   */
  public record Kind(String type, String title) {}

  static Problem of(ProblemException wrong) {
    ProblemCode code = wrong.code();
    return new Problem(
        new Kind(code.type(), code.title()),
        code.status(),
        wrong.getMessage(),
        code,
        wrong.field(),
        wrong.violations(),
        null,
        wrong.retryAfterSeconds());
  }

  /** A problem of that kind. */
  public static Problem of(ProblemCode code, String detail) {
    return of(new ProblemException(code, detail));
  }

  static Problem of(ProblemCode code, @Nullable String detail, @Nullable String field) {
    return of(new ProblemException(code, detail, field));
  }

  /** The same problem with another status of its class, such as 414 for a bad request. */
  Problem withStatus(int otherStatus) {
    return new Problem(kind, otherStatus, detail, code, field, violations, id, retryAfterSeconds);
  }

  Problem withId(String logged) {
    return new Problem(kind, status, detail, code, field, violations, logged, retryAfterSeconds);
  }

  /** The body. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
