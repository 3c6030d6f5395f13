package io.cxrating.standard.model;

import java.util.Locale;

/** The type of an observed value. */
public enum MeasureType {
  /** Any finite number. */
  NUMBER,
  /** An integral number, zero or more. */
  COUNT,
  /** An integral number of any sign. */
  COUNT_SIGNED,
  BOOLEAN,
  /** One of the declared values. */
  CATEGORY,
  /** An instant. */
  INSTANT,
  /** A local date. */
  DATE;

  /** Whether its values are numbers, which can be compared with limits. */
  public boolean isNumeric() {
    return this == NUMBER || this == COUNT || this == COUNT_SIGNED;
  }

  /** The name in a standard: lower case, with hyphens. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static MeasureType named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
