package io.cxrating.standard;

/** The type of an observed value. */
public enum MeasureType {
  /** Any finite number. */
  NUMBER,
  /** An integral number, zero or more. */
  COUNT,
  BOOLEAN,
  /** One of the declared values. */
  CATEGORY
}
