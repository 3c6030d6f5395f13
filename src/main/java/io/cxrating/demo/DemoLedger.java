package io.cxrating.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the demo has to know of the ledger's content, and the lock that lets one replica load. */
@ApplicationScoped
class DemoLedger {
  private static final long LOCK = 0x6378_0003L;
  private static final String HOLDINGS =
      """
      select (select count(*) from interaction where source = ? and revision = 1),
             (select count(*) from survey_answer where source = ?),
             (select count(*) from outcome where source = ?),
             exists (select from interaction where source <> ?)
             or exists (select from survey_answer where source <> ?)
             or exists (select from outcome where source <> ?)
             or exists (select from standard where key <> ?)
             or exists (with recursive ours as (
                          select id from unit where key = ? and parent_id is null
                          union all
                          select unit.id from unit join ours on unit.parent_id = ours.id)
                        select from unit where id not in (select id from ours))
      """;

  private final DataSource ledger;

  DemoLedger(DataSource ledger) {
    this.ledger = ledger;
  }

  /**
   * The rows in the ledger.
   *
   * @param interactions simulated interactions
   * @param answers simulated invitations and answers, counted separately
   * @param outcomes simulated outcomes
   * @param foreign whether there are rows that the demo did not post
   */
  record Holdings(long interactions, long answers, long outcomes, boolean foreign) {
    boolean holdsAllOf(Holdings others) {
      return interactions >= others.interactions
          && answers >= others.answers
          && outcomes >= others.outcomes;
    }
  }

  Holdings holdings() throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(HOLDINGS)) {
      for (int source = 1; source <= 6; source++) {
        select.setString(source, DemoCompany.SOURCE);
      }
      select.setString(7, DemoCompany.STANDARD);
      select.setString(8, DemoCompany.ROOT);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Holdings(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4));
      }
    }
  }

  /** A task that one replica at a time runs. */
  @FunctionalInterface
  interface Turn {
    void take() throws Exception;
  }

  /** Runs {@code turn} unless another replica is running it; returns whether it ran. */
  boolean inTurn(Turn turn) throws Exception {
    try (Connection connection = ledger.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(?)")) {
        return false;
      }
      try {
        turn.take();
      } finally {
        ask(connection, "select pg_advisory_unlock(?)");
      }
      return true;
    }
  }

  private static boolean ask(Connection connection, String lock) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(lock)) {
      select.setLong(1, LOCK);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
