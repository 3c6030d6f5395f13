package io.cxrating.ledger;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A short transaction on the ledger, which is retried after a deadlock. */
public final class LedgerTransaction {
  private static final int ATTEMPTS = 5;
  private static final String DEADLOCK = "40P01";
  private static final String SERIALIZATION = "40001";

  private LedgerTransaction() {}

  /** Work within a transaction; true: commit, false: roll back. */
  @FunctionalInterface
  public interface Work {
    public boolean run(Connection connection) throws SQLException;
  }

  public static void run(DataSource ledger, Work work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(ledger, work);
        return;
      } catch (SQLException failure) {
        String state = failure.getSQLState();
        boolean victim = DEADLOCK.equals(state) || SERIALIZATION.equals(state);
        if (!victim || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private static void attempt(DataSource ledger, Work work) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        if (work.run(connection)) {
          connection.commit();
          done = true;
        }
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  /** Whether the rows are the cause (SQLSTATE classes 22, 23 and 54) and not the ledger. */
  public static boolean blamesRows(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }

  public static ProblemException unavailable() {
    return ProblemException.retryAfter(
        ProblemCode.LEDGER_UNAVAILABLE,
        "The ledger is unavailable; send the rows that were not acknowledged again",
        2);
  }
}
