package io.cxrating.ledger.embedded;

/** Why the service cannot start on its ledger, in words for who runs it. */
public final class LedgerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerStartException(String message) {
    super(message);
  }

  public LedgerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
