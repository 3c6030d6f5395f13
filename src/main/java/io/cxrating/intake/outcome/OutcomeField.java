package io.cxrating.intake.outcome;

import io.cxrating.intake.parsing.RowField;

/** The fields of an outcome other than the interaction that it names. */
enum OutcomeField implements RowField {
  SOURCE,
  ID,
  OUTCOME,
  UNIT,
  CUSTOMER,
  OCCURRED_AT,
  ACHIEVED(Kind.TRUTH),
  VALUE(Kind.NUMBER),
  AS_OF;

  private final Kind kind;

  OutcomeField() {
    this(Kind.TEXT);
  }

  OutcomeField(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
