package io.cxrating.intake.write;

import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.LedgerTransaction;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.IfMatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
   * @param changed whether it is new; false if it equals the latest one, or is stale
   * @param stale whether it was kept out, since the source knew something newer, which is stored
   */
  public record Revision(int number, boolean changed, boolean stale) {}

  private record Held(
      int revision, byte @Nullable [] digest, @Nullable Instant asOf, boolean withdrawn) {}

  /**
   * Adds the one row of {@code correction} as the latest revision of the row with that key.
   * Concurrent corrections are serialised.
   *
   * @param condition on the revision that is corrected
   * @return empty if there is no such row, or if it was erased
   * @throws ProblemException if it names an interaction out of the reach of its key, the row was
   *     withdrawn, or the condition does not hold
   */
  public Optional<Revision> revise(
      String source, String id, RowBatch correction, IfMatch condition) {
    Revision[] revision = new Revision[1];
    try {
      LedgerTransaction.run(
          ledger,
          connection -> {
            revision[0] = revise(connection, new String[] {source, id}, correction, condition);
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

  private @Nullable Revision revise(
      Connection connection, String[] key, RowBatch correction, IfMatch condition)
      throws SQLException {
    Held held = lock(connection, key);
    if (held == null || held.digest() == null) {
      return null;
    }
    if (held.withdrawn()) {
      throw new ProblemException(
          ProblemCode.WITHDRAWN,
          "The %s was withdrawn; post it again".formatted(table.kind().noun()));
    }
    condition.require(held.revision());
    Instant asOf = correction.encoded().asOf();
    if (Arrays.equals(held.digest(), correction.encoded().digest())) {
      return new Revision(held.revision(), false, false);
    }
    if (asOf != null && held.asOf() != null && asOf.isBefore(held.asOf())) {
      return new Revision(held.revision(), false, true);
    }
    stage.stageCorrection(connection, correction);
    try (PreparedStatement insert = connection.prepareStatement(table.insertRevision())) {
      insert.setInt(1, held.revision());
      insert.executeUpdate();
    }
    return new Revision(held.revision() + 1, true, false);
  }

  /** The latest revision of a row, which is locked; null if there is none. */
  private @Nullable Held lock(Connection connection, String[] key) throws SQLException {
    try (PreparedStatement lock = prepare(connection, table.lockFirstRevision(), key);
        ResultSet first = lock.executeQuery()) {
      if (!first.next()) {
        return null;
      }
    }
    try (PreparedStatement select = prepare(connection, table.latestRevision(), key);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Held(
          row.getInt(1), row.getBytes(2), LedgerTime.orNull(row, 3), row.getString(4) != null);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String[] key)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, key[0]);
    statement.setString(2, key[1]);
    return statement;
  }
}
