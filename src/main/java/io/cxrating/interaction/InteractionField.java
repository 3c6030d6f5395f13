package io.cxrating.interaction;

import io.cxrating.intake.RowField;

/** The fields of an interaction beside its facts. */
enum InteractionField implements RowField {
  SOURCE,
  ID,
  STANDARD,
  TOUCHPOINT,
  UNIT,
  CUSTOMER,
  CATEGORY,
  CHANNEL,
  JOURNEY,
  OCCURRED_AT
}
