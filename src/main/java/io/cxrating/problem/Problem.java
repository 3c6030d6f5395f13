package io.cxrating.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * The body of every answer that is not what was asked for, as RFC 9457 describes it.
 *
 * @param type stable identifier of the kind of problem
 * @param title the kind of problem in words, the same for each of its kind
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param code what programs decide by
 * @param field the parameter or the path in the body that is wrong; absent where there is none
 * @param violations everything that is wrong, where several things are; else absent
 * @param id what the service's own log calls this failure; absent where it was the request's fault
 * @param retryAfterSeconds goes into the Retry-After header; null where trying again is of no use
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    ProblemCode code,
    String field,
    List<ProblemException.Violation> violations,
    String id,
    @JsonIgnore Integer retryAfterSeconds) {
  /** The media type of it, whatever the request accepts. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What a 401 asks for: spreadsheets and BI tools know how to answer this. */
  public static final String CHALLENGE = "Basic realm=\"cxrating\"";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What to tell of a failure that reached nobody who maps it. */
  public static Problem behind(Throwable failure, String asked) {
    return Diagnosis.of(failure, asked);
  }

  static Problem of(ProblemException wrong) {
    ProblemCode code = wrong.code();
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        wrong.getMessage(),
        code,
        wrong.field(),
        wrong.violations(),
        null,
        wrong.retryAfterSeconds());
  }

  static Problem of(ProblemCode code, String detail) {
    return of(new ProblemException(code, detail));
  }

  static Problem of(ProblemCode code, String detail, String field) {
    return of(new ProblemException(code, detail, field));
  }

  /** The same problem under another status of its class, such as 414 for a bad request. */
  Problem withStatus(int otherStatus) {
    return new Problem(
        type, title, otherStatus, detail, code, field, violations, id, retryAfterSeconds);
  }

  Problem withId(String logged) {
    return new Problem(
        type, title, status, detail, code, field, violations, logged, retryAfterSeconds);
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
