package io.cxrating.source;

import io.cxrating.access.Audit;
import io.cxrating.access.Caller;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Declares which keys may use a source. */
@ApplicationScoped
class SourceEditor {
  private static final String CREATE =
      "insert into source (key) values (?) on conflict (key) do nothing";

  private static final String LOCK = "select is_open from source where key = ? for update";

  /** The units of a source that a key of a unit does not reach. */
  private static final String BEYOND =
      """
      select true from source_unit c cross join unit u
      where c.source = ? and u.key = ? and u.id <> all (lineage(c.unit_id)) limit 1""";

  private static final String UNITS = "select unit_id from source_unit where source = ?";
  private static final String OPEN = "update source set is_open = ? where key = ?";
  private static final String CLEAR = "delete from source_unit where source = ?";
  private static final String ADD =
      "insert into source_unit (source, unit_id) select ?, id from unit where key = any (?)";
  private static final String COMPANY = "insert into source_unit (source) values (?)";

  private final DataSource ledger;
  private final UnitScope scope;
  private final Caller caller;
  private final EarlyRows early;
  private final Audit audit;

  SourceEditor(DataSource ledger, UnitScope scope, Caller caller, EarlyRows early, Audit audit) {
    this.ledger = ledger;
    this.scope = scope;
    this.caller = caller;
    this.early = early;
    this.audit = audit;
  }

  /**
   * Replaces the units of the source; committed when it returns.
   *
   * @param open whether every key may use it
   * @param units keys of units; empty for the whole company
   * @throws ProblemException {@code FORBIDDEN} if the caller does not reach all units that the
   *     source has or is to have
   */
  @Transactional(rollbackOn = SQLException.class)
  void declare(String source, boolean open, List<String> units) throws SQLException {
    units.forEach(unit -> scope.resolve(unit, "units"));
    if ((open || units.isEmpty()) && !scope.isUnlimited()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Only a key without a unit can open a source to all keys or give it to the whole company",
          open ? "open" : "units");
    }
    try (Connection connection = ledger.getConnection()) {
      boolean known = update(connection, CREATE, source) == 0;
      requireReach(connection, source, known);
      List<@Nullable Integer> before = unitsOf(connection, source);
      update(connection, OPEN, open, source);
      update(connection, CLEAR, source);
      if (units.isEmpty()) {
        update(connection, COMPANY, source);
      } else {
        update(connection, ADD, source, connection.createArrayOf("text", units.toArray()));
      }
      for (Integer unit : unitsOf(connection, source)) {
        if (!before.contains(unit)) {
          early.unlink(connection, source, unit);
        }
      }
    }
    audit.record(
        "source.declared", source, open ? "open" : units.isEmpty() ? "company" : units.toString());
  }

  private static List<@Nullable Integer> unitsOf(Connection connection, String source)
      throws SQLException {
    List<@Nullable Integer> units = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, UNITS, source);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        units.add(row.getObject(1, Integer.class));
      }
    }
    return units;
  }

  private void requireReach(Connection connection, String source, boolean known)
      throws SQLException {
    boolean open = isTrue(connection, LOCK, source);
    Optional<String> root = caller.rootUnit();
    if (known && root.isPresent() && (open || isTrue(connection, BEYOND, source, root.get()))) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "The source is open or has units that the key does not reach; use a key without a unit",
          "source");
    }
  }

  /** Whether the first column of the first row is true; false without a row. */
  private static boolean isTrue(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement select = prepare(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
