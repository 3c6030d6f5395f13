package io.cxrating.intake.write;

/** What became of a row that was handed to the ledger. */
public enum RowOutcome {
  /** It is stored, and was not known before. */
  ACCEPTED,
  /** A revision with the same content is stored already, or the row was erased. */
  DUPLICATE,
  /** Its source and id are stored with other content. */
  CONFLICT
}
