package io.cxrating.ledger.identity;

import io.cxrating.ledger.LongWork;
import io.cxrating.ledger.embedded.LedgerStartException;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.RowKinds;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Identifies the ledger, and checks that the service's settings match it. Transaction numbers have
 * a meaning only within one database of one PostgreSQL cluster: rows that a dump has moved
 * elsewhere are stamped again.
 */
@ApplicationScoped
public class LedgerIdentity {
  /** Observers of the start that write to the ledger use a larger number. */
  public static final int START_PRIORITY = 10;

  /** Differs between databases and restored tables, and is the same for every replica. */
  public static final String WHERE_IT_LIVES =
      "(select system_identifier from pg_control_system())"
          + " || '/' || (select oid from pg_database where datname = current_database())"
          + " || '/' || '"
          + RowKind.INTERACTION
          + "'::regclass::oid";

  private static final Logger LOG = Logger.getLogger(LedgerIdentity.class);
  private static final long START_LOCK = 0x63787261746e67L;

  private final DataSource ledger;
  private final Pseudonyms pseudonyms;
  private final TallyGroups groups;

  /** The tables whose rows the change feed delivers. */
  private final List<String> followedTables;

  LedgerIdentity(DataSource ledger, Pseudonyms pseudonyms, TallyGroups groups, RowKinds kinds) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
    this.groups = groups;
    followedTables = Stream.concat(kinds.tables().stream(), Stream.of("change")).toList();
  }

  /**
   * Replicas run this one after the other: the first stores its identity, the others must match it.
   */
  void check(@Observes @Priority(START_PRIORITY) StartupEvent start) {
    check();
  }

  void check() {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // A start waits for another replica, which may be writing every row.
        LongWork.in(connection, () -> checkUnderLock(connection));
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new LedgerStartException("The ledger cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** Returns whether the ledger was known before. */
  private boolean checkUnderLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + START_LOCK + ")");
      boolean known = agrees(statement);
      if (!known) {
        write(connection);
      } else if (hasMoved(statement)) {
        restamp(statement);
      }
      return known;
    }
  }

  /** False for an empty ledger; throws if secret or groups differ from the ledger's. */
  private boolean agrees(Statement statement) throws SQLException {
    try (ResultSet stored =
        statement.executeQuery("select pseudonym_check, tally_groups from ledger_identity")) {
      if (!stored.next()) {
        return false;
      }
      if (!Arrays.equals(stored.getBytes(1), pseudonyms.check())) {
        throw new LedgerStartException(
            "CXRATING_PSEUDONYM_SECRET is not the one this ledger was started with: every known"
                + " customer would count as a new one. Set the former secret.");
      }
      if (stored.getInt(2) != groups.count()) {
        throw new LedgerStartException(
            "CXRATING_TALLY_GROUPS is "
                + groups.count()
                + ", but this ledger was started with "
                + stored.getInt(2)
                + ", and ratings would change. Set the former number.");
      }
      return true;
    }
  }

  private void write(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into ledger_identity (system_identifier, pseudonym_check, tally_groups)"
                + " select "
                + WHERE_IT_LIVES
                + ", ?, ?")) {
      insert.setBytes(1, pseudonyms.check());
      insert.setInt(2, groups.count());
      insert.executeUpdate();
    }
  }

  private boolean hasMoved(Statement statement) throws SQLException {
    StringBuilder question =
        new StringBuilder("select (select system_identifier from ledger_identity) <> ")
            .append(WHERE_IT_LIVES);
    for (String table : followedTables) {
      question
          .append(" or coalesce((select txid from ")
          .append(table)
          .append(
              " order by txid desc limit 1) >= pg_snapshot_xmax(pg_current_snapshot()), false)");
    }
    try (ResultSet answer = statement.executeQuery(question.toString())) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private void restamp(Statement statement) throws SQLException {
    LOG.warn("This ledger was restored or moved: its rows get a new transaction id");
    for (String table : followedTables) {
      int rows = statement.executeUpdate("update " + table + " set txid = pg_current_xact_id()");
      LOG.infof("%d rows of %s have a new transaction id", rows, table);
    }
    statement.executeUpdate("update ledger_identity set system_identifier = " + WHERE_IT_LIVES);
  }
}
