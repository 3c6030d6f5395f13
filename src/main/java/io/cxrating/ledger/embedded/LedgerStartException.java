package io.cxrating.ledger.embedded;

/** Explains to the operator why the service cannot start on its ledger. */
public final class LedgerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerStartException(String message) {
    super(message);
  }

  public LedgerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
