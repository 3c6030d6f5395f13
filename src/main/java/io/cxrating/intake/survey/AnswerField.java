package io.cxrating.intake.survey;

import io.cxrating.intake.parsing.RowField;

/** The fields of a survey answer other than the interaction that it names. */
enum AnswerField implements RowField {
  SOURCE,
  ID,
  INSTRUMENT,
  UNIT,
  CUSTOMER,
  ASKED_AT,
  ANSWERED_AT,
  SCORE(Kind.NUMBER),
  WEIGHT(Kind.NUMBER),
  CATEGORY,
  CHANNEL,
  AS_OF;

  private final Kind kind;

  AnswerField() {
    this(Kind.TEXT);
  }

  AnswerField(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
