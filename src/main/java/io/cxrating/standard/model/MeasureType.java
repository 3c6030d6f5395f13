package io.cxrating.standard.model;

import java.util.Locale;

/** The type of an observed value. */
public enum MeasureType {
  /** Any finite number. */
  NUMBER,
  /** An integral number, zero or more. */
  COUNT,
  BOOLEAN,
  /** One of the declared values. */
  CATEGORY;

  /** The name in a standard: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MeasureType named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
