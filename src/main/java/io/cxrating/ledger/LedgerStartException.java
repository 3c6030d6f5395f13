package io.cxrating.ledger;

/** Why the service cannot start on its ledger, in words for who runs it. */
public final class LedgerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerStartException(String message) {
    super(message);
  }

  LedgerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
