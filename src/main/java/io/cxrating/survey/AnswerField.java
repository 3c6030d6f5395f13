package io.cxrating.survey;

import io.cxrating.intake.RowField;

/** The fields of a survey answer beside the interaction that it names. */
enum AnswerField implements RowField {
  SOURCE("source"),
  ID("id"),
  INSTRUMENT("instrument"),
  UNIT("unit"),
  CUSTOMER("customer"),
  ASKED_AT("askedAt"),
  ANSWERED_AT("answeredAt"),
  SCORE("score", Kind.NUMBER),
  WEIGHT("weight", Kind.NUMBER),
  CATEGORY("category"),
  CHANNEL("channel");

  private final String wireName;
  private final Kind kind;

  AnswerField(String wireName) {
    this(wireName, Kind.TEXT);
  }

  AnswerField(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
