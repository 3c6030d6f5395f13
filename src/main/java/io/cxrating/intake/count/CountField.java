package io.cxrating.intake.count;

import io.cxrating.intake.parsing.RowField;

/** The fields of counts. */
enum CountField implements RowField {
  SOURCE,
  ID,
  STANDARD,
  TOUCHPOINT,
  UNIT,
  FROM(Kind.DATE),
  TO(Kind.DATE),
  CATEGORY,
  CHANNEL,
  CRITERION,
  MET(Kind.COUNT),
  TOLERATED(Kind.COUNT),
  MISSED(Kind.COUNT),
  UNOBSERVED(Kind.COUNT),
  AS_OF;

  private final Kind kind;

  CountField() {
    this(Kind.TEXT);
  }

  CountField(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
