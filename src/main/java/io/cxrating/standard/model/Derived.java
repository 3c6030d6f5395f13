package io.cxrating.standard.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a measure follows from instants and dates of the same interaction.
 *
 * @param from key of a measure, or {@link #OCCURRED_AT}
 * @param to key of a measure
 * @param calendar key of the calendar whose open time is counted; null: elapsed time, or local days
 */
public record Derived(String from, String to, @Nullable String calendar) {
  /** The time of the interaction itself. */
  public static final String OCCURRED_AT = "occurredAt";

  public Derived {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
