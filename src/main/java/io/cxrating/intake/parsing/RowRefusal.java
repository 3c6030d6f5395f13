package io.cxrating.intake.parsing;

import io.cxrating.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a row is rejected; thrown for every invalid row of a stream, so without a stack
 * trace.
 */
public final class RowRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final @Nullable String field;

  /** {@code field} null: the row as a whole. */
  public RowRefusal(ProblemCode code, @Nullable String field, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.field = field;
  }

  ProblemCode code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }
}
