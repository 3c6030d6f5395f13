package io.cxrating.intake.parsing;

import java.util.Locale;
import java.util.regex.Pattern;

/** A field of a kind of row; an enum for each kind. */
public interface RowField {
  Pattern UNDERSCORED = Pattern.compile("_(.)");

  /** The field that says when the source of a row knew it. */
  String AS_OF = "asOf";

  /** The type of its value. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    /** A local date. */
    DATE,
    /** An integer of at least 0. */
    COUNT
  }

  /** Its name in Java, such as {@code ASKED_AT}. */
  String name();

  /** Its name in the JSON, such as {@code askedAt}. */
  default String wireName() {
    return UNDERSCORED
        .matcher(name().toLowerCase(Locale.ROOT))
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** The type of its value. */
  default Kind kind() {
    return Kind.TEXT;
  }

  /** Whether its text is an instant. */
  default boolean isInstant() {
    return wireName().endsWith("At") || wireName().equals(AS_OF);
  }

  /** Its index among the fields of its kind of row. */
  int ordinal();
}
