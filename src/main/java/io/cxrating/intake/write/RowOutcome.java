package io.cxrating.intake.write;

/** The result of writing a row to the ledger. */
public enum RowOutcome {
  /** It is stored and new. */
  ACCEPTED,
  /** A revision with the same content is already stored, or the row was erased. */
  DUPLICATE,
  /** Its source and id are stored with other content. */
  CONFLICT
}
