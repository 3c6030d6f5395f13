package io.cxrating.intake.callback;

import io.cxrating.intake.parsing.RowField;

/** The fields of a callback except the interaction that it names. */
enum CallbackField implements RowField {
  SOURCE,
  ID,
  REASON,
  UNIT,
  CUSTOMER,
  CALLED_AT,
  REACHED,
  AS_OF;

  @Override
  public Kind kind() {
    return this == REACHED ? Kind.TRUTH : Kind.TEXT;
  }
}
