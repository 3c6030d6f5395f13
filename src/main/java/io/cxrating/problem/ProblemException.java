package io.cxrating.problem;

import java.util.List;

/** A request that cannot be answered as asked; becomes {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String field;
  private final transient List<Violation> violations;
  private final Integer retryAfterSeconds;

  /**
   * One of several things that are wrong with a request.
   *
   * @param field the parameter or the path in the body
   * @param detail what is wrong with it, for a reader who does not know the code
   */
  public record Violation(String field, String detail) {}

  /** A problem that no single field is to blame for. */
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, (String) null);
  }

  /**
   * {@code field}: the parameter or the path in the body that is wrong, null where there is none.
   */
  public ProblemException(ProblemCode code, String detail, String field) {
    this(code, detail, field, List.of(), null);
  }

  /** Several things are wrong at once, and all of them are named. */
  public ProblemException(ProblemCode code, String detail, List<Violation> violations) {
    this(code, detail, null, List.copyOf(violations), null);
  }

  private ProblemException(
      ProblemCode code,
      String detail,
      String field,
      List<Violation> violations,
      Integer retryAfterSeconds) {
    super(detail);
    this.code = code;
    this.field = field;
    this.violations = violations;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A problem that passes: the same request may succeed {@code seconds} from now. */
  public static ProblemException retryAfter(ProblemCode code, String detail, int seconds) {
    return new ProblemException(code, detail, null, List.of(), seconds);
  }

  /** What is wrong, for programs. */
  public ProblemCode code() {
    return code;
  }

  /** The parameter or the path in the body that is wrong, null where there is none. */
  public String field() {
    return field;
  }

  /** Everything that is wrong, where several things are; else empty. */
  public List<Violation> violations() {
    return violations;
  }

  /** When to try again, null where trying again changes nothing. */
  public Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
