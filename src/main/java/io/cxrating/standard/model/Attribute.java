package io.cxrating.standard.model;

import java.util.List;
import java.util.Objects;

/**
 * A dimension of the company's own, by which interactions can be selected and split.
 *
 * @param values the possible values; empty for any
 * @param caseMix whether customers bring it along, so that units can be adjusted for it
 * @param atMost number of values that are kept apart, at least 1; the others count as one
 */
public record Attribute(String key, List<String> values, boolean caseMix, int atMost) {
  /** Default of {@link #atMost}. */
  public static final int DEFAULT_AT_MOST = 1000;

  /** Checks and copies. */
  public Attribute {
    Objects.requireNonNull(key, "key");
    values = List.copyOf(values);
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost must be at least 1");
    }
  }
}
