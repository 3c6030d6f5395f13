package io.cxrating.intake;

/** A field of a kind of row; an enum for each kind. */
public interface RowField {
  /** What its value is to be. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }

  /** Its name in the JSON. */
  String wireName();

  /** What it holds. */
  default Kind kind() {
    return Kind.TEXT;
  }

  /** Its place among the fields of its kind of row. */
  int ordinal();
}
