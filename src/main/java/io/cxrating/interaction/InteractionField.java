package io.cxrating.interaction;

import io.cxrating.intake.RowField;

/** The fields of an interaction beside its facts. */
enum InteractionField implements RowField {
  SOURCE("source"),
  ID("id"),
  STANDARD("standard"),
  TOUCHPOINT("touchpoint"),
  UNIT("unit"),
  CUSTOMER("customer"),
  CATEGORY("category"),
  CHANNEL("channel"),
  JOURNEY("journey"),
  OCCURRED_AT("occurredAt");

  private final String wireName;

  InteractionField(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
