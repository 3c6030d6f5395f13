package io.cxrating.problem;

/** A request that cannot be answered as asked; becomes {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String field;

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, null);
  }

  /**
   * {@code field}: the parameter or the path in the body that is wrong, null where there is none.
   */
  public ProblemException(ProblemCode code, String detail, String field) {
    super(detail);
    this.code = code;
    this.field = field;
  }

  public ProblemCode code() {
    return code;
  }

  public String field() {
    return field;
  }
}
