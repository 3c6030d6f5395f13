package io.cxrating.standard.model;

import java.util.Locale;

/** Who inferred a customer's emotion, which cannot be observed. */
public enum Inference {
  /** A person who listened or read. */
  PERSON,
  /** A model of speech or text. */
  MODEL;

  /** The name in a standard: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Inference named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
