package io.cxrating.intake.write;

import io.cxrating.ledger.LedgerTransaction;
import io.cxrating.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Corrects stored rows: adds a revision and keeps the earlier ones. */
public final class RevisionWriter {
  private final DataSource ledger;
  private final RowTable table;
  private final StageWriter stage;

  RevisionWriter(DataSource ledger, RowTable table, StageWriter stage) {
    this.ledger = ledger;
    this.table = table;
    this.stage = stage;
  }

  /**
   * The result of a correction.
   *
   * @param number the current revision, from 1
   * @param changed whether it is new; false if it equals the latest one
   */
  public record Revision(int number, boolean changed) {}

  /**
   * Adds the one row of {@code correction} as the latest revision of the row with that key.
   * Concurrent corrections are serialised.
   *
   * @return empty if there is no such row, or if it was erased
   * @throws ProblemException if it names an interaction out of the reach of its key
   */
  public Optional<Revision> revise(String source, String id, RowBatch correction) {
    Revision[] revision = new Revision[1];
    try {
      LedgerTransaction.run(
          ledger,
          connection -> {
            revision[0] = revise(connection, new String[] {source, id}, correction);
            return true;
          });
    } catch (SQLException unreachable) {
      throw LedgerTransaction.unavailable();
    }
    return Optional.ofNullable(revision[0]);
  }

  /** The current unit of a row; empty if there is no such row or it was erased. */
  public Optional<String> unitOf(String source, String id) {
    if (source.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = prepare(connection, table.unitOf(), new String[] {source, id});
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    } catch (SQLException unreachable) {
      throw LedgerTransaction.unavailable();
    }
  }

  private @Nullable Revision revise(Connection connection, String[] key, RowBatch correction)
      throws SQLException {
    try (PreparedStatement lock = prepare(connection, table.lockFirstRevision(), key);
        ResultSet first = lock.executeQuery()) {
      if (!first.next()) {
        return null;
      }
    }
    int latest;
    try (PreparedStatement select = prepare(connection, table.latestRevision(), key);
        ResultSet row = select.executeQuery()) {
      row.next();
      latest = row.getInt(1);
      byte[] known = row.getBytes(2);
      if (known == null) {
        return null;
      }
      if (Arrays.equals(known, correction.encoded().digest())) {
        return new Revision(latest, false);
      }
    }
    stage.stageCorrection(connection, correction);
    try (PreparedStatement insert = connection.prepareStatement(table.insertRevision())) {
      insert.setInt(1, latest + 1);
      insert.executeUpdate();
    }
    return new Revision(latest + 1, true);
  }

  private static PreparedStatement prepare(Connection connection, String sql, String[] key)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, key[0]);
    statement.setString(2, key[1]);
    return statement;
  }
}
