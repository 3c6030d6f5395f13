package io.cxrating.outcome;

import io.cxrating.intake.RowField;

/** The fields of an outcome beside the interaction that it names. */
enum OutcomeField implements RowField {
  SOURCE("source"),
  ID("id"),
  OUTCOME("outcome"),
  UNIT("unit"),
  CUSTOMER("customer"),
  OCCURRED_AT("occurredAt"),
  ACHIEVED("achieved", Kind.TRUTH),
  VALUE("value", Kind.NUMBER);

  private final String wireName;
  private final Kind kind;

  OutcomeField(String wireName) {
    this(wireName, Kind.TEXT);
  }

  OutcomeField(String wireName, Kind kind) {
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
