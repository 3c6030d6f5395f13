package io.cxrating.intake.parsing;

/** The interaction that a row belongs to; it need not be known. */
public record InteractionName(String source, String id) {
  /** Null where the row names none. */
  public static InteractionName of(String source, String id) {
    return source == null ? null : new InteractionName(source, id);
  }
}
