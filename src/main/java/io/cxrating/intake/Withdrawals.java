package io.cxrating.intake;

import io.cxrating.access.Audit;
import io.cxrating.intake.write.RowTable;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.IfMatch;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws single rows: they count nowhere from the next answer on, and their content is kept as
 * earlier revisions. The revision that withdraws a row has its unit, which decides who reaches it,
 * and no other content.
 */
@ApplicationScoped
public class Withdrawals {
  static final Parameter<String> REASON =
      Parameter.required(
          "reason", Value.text(), "Why it is withdrawn, in 1 to 200 characters", "Posted twice");

  /** The parameters of a withdrawal. */
  static final Parameters PARAMETERS = Parameters.of(REASON);

  private static final int MAX_REASON = 200;

  /** Unlike the digest of any content, which has 16 bytes. */
  private static final byte[] DIGEST = "withdrawn".getBytes(StandardCharsets.US_ASCII);

  private final DataSource ledger;
  private final UnitScope scope;
  private final Audit audit;
  private final Clock clock;

  Withdrawals(DataSource ledger, UnitScope scope, Audit audit, Clock clock) {
    this.ledger = ledger;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
  }

  private record Standing(int revision, String unit, boolean withdrawn) {}

  /**
   * Withdraws a row; committed when it returns. It is idempotent, and waits for corrections of the
   * row that are under way.
   *
   * @throws ProblemException if there is no such row, it was erased, or it is outside of the
   *     caller's scope: the caller cannot distinguish these; or if the condition does not hold
   */
  @Transactional(rollbackOn = SQLException.class)
  public Withdrawn withdraw(RowKind<?> kind, RowName name, String reason, IfMatch condition)
      throws SQLException {
    requireReason(reason);
    RowTable table = new RowTable(kind);
    try (Connection connection = ledger.getConnection()) {
      Standing standing = lock(connection, table, name);
      if (standing == null || !scope.allows(standing.unit())) {
        throw kind.unknown(name.source(), name.id());
      }
      if (standing.withdrawn()) {
        return new Withdrawn(name.source(), name.id(), standing.revision(), false);
      }
      condition.require(standing.revision());
      try (PreparedStatement insert = connection.prepareStatement(table.withdraw())) {
        insert.setBytes(1, DIGEST);
        insert.setTimestamp(2, Timestamp.from(clock.instant()));
        insert.setString(3, reason);
        insert.setString(4, name.source());
        insert.setString(5, name.id());
        insert.executeUpdate();
      }
      audit.record(
          "row.withdrawn", "%s %s/%s".formatted(kind.noun(), name.source(), name.id()), reason);
      return new Withdrawn(name.source(), name.id(), standing.revision() + 1, true);
    }
  }

  /** Locked until the end of the transaction, so that posts and corrections wait. */
  private static @Nullable Standing lock(Connection connection, RowTable table, RowName name)
      throws SQLException {
    if (!name.storable()) {
      return null;
    }
    try (PreparedStatement lock = prepare(connection, table.lockFirstRevision(), name)) {
      lock.execute();
    }
    try (PreparedStatement select = prepare(connection, table.standing(), name);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Standing(row.getInt(1), row.getString(2), row.getString(4) != null)
          : null;
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, RowName name)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, name.source());
    statement.setString(2, name.id());
    return statement;
  }

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.codePointCount(0, reason.length()) > MAX_REASON) {
      throw new ProblemException(
          ProblemCode.INVALID, "Expected a reason of 1 to 200 characters", REASON.name());
    }
  }
}
