package io.cxrating.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be fulfilled; becomes {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final @Nullable String field;
  private final transient List<Violation> violations;
  private final @Nullable Integer retryAfterSeconds;

  /**
   * One of several errors in a request.
   *
   * @param field the parameter or the path in the body
   * @param detail the error, for a reader who does not know the code
   */
  public record Violation(@Nullable String field, @Nullable String detail) {}

  /** A problem that no single field causes. */
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, (String) null);
  }

  /** {@code field}: the parameter or the path in the body that is wrong, null if there is none. */
  public ProblemException(ProblemCode code, @Nullable String detail, @Nullable String field) {
    this(code, detail, field, List.of(), null);
  }

  /** A problem with several errors, all of which are named. */
  public ProblemException(ProblemCode code, String detail, List<Violation> violations) {
    this(code, detail, null, List.copyOf(violations), null);
  }

  private ProblemException(
      ProblemCode code,
      @Nullable String detail,
      @Nullable String field,
      List<Violation> violations,
      @Nullable Integer retryAfterSeconds) {
    super(detail);
    this.code = code;
    this.field = field;
    this.violations = violations;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A temporary problem: the same request may succeed in {@code seconds}. */
  public static ProblemException retryAfter(ProblemCode code, String detail, int seconds) {
    return new ProblemException(code, detail, null, List.of(), seconds);
  }

  /** The code for programs. */
  public ProblemCode code() {
    return code;
  }

  /** The parameter or the path in the body that is wrong, null if there is none. */
  public @Nullable String field() {
    return field;
  }

  /** All errors if there are several; else empty. */
  public List<Violation> violations() {
    return violations;
  }

  /** When to try again, null if a retry changes nothing. */
  public @Nullable Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
