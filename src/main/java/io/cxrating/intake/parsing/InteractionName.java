package io.cxrating.intake.parsing;

import org.jspecify.annotations.Nullable;

/** The interaction that a row belongs to; it need not be known. */
public record InteractionName(String source, String id) {
  /** Null if the row names none. */
  public static @Nullable InteractionName of(@Nullable String source, @Nullable String id) {
    return source == null || id == null ? null : new InteractionName(source, id);
  }
}
