package io.cxrating.intake.parsing;

import io.cxrating.problem.ProblemCode;

/** Why a row is not taken; thrown for every bad row of a stream, so without a stack trace. */
public final class RowRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String field;

  /** {@code field} null: the row as a whole. */
  public RowRefusal(ProblemCode code, String field, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.field = field;
  }

  ProblemCode code() {
    return code;
  }

  String field() {
    return field;
  }
}
