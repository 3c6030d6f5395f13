package io.cxrating.intake.interaction;

import io.cxrating.intake.parsing.RowField;

/** The fields of an interaction other than its facts. */
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
  OCCURRED_AT,
  AS_OF
}
