package io.cxrating.intake;

/** The name of a row: its source and the id that the source gives it. */
public record RowName(String source, String id) {
  /** Whether a row can have this name: PostgreSQL stores no U+0000. */
  boolean storable() {
    return source.indexOf('\0') < 0 && id.indexOf('\0') < 0;
  }
}
