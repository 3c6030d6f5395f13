package io.cxrating.intake.stream;

/**
 * How the rows of a request are stored.
 *
 * @param atomic all of them or none
 * @param revises a row with other content than the stored one revises it; otherwise it is rejected
 */
public record IntakeOptions(boolean atomic, boolean revises) {
  /** Valid rows are stored, and nothing that is stored is changed. */
  public static final IntakeOptions PLAIN = new IntakeOptions(false, false);
}
