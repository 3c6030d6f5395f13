package io.cxrating.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tree of units as the ledger stores it. */
@ApplicationScoped
public class Units {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final String VERSION =
      "select coalesce(max(id), 0) from change where kind = 'UNIT'";
  private static final String LOAD =
      "select u.id, u.key, u.name, p.key, u.time_zone"
          + " from unit u left join unit p on p.id = u.parent_id";

  private final DataSource ledger;
  private volatile long changedAtNanos = System.nanoTime();
  private volatile Known known = new Known(-1, UnitTree.of(List.of()), 0);

  private record Known(long version, UnitTree tree, long readAtNanos) {}

  Units(DataSource ledger) {
    this.ledger = ledger;
  }

  /** Loads the tree as the transaction of {@code connection} sees it, with one query. */
  public UnitTree load(Connection connection) throws SQLException {
    List<UnitNode> nodes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LOAD);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String zone = row.getString(5);
        nodes.add(
            new UnitNode(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                zone == null ? null : ZoneId.of(zone)));
      }
    }
    return UnitTree.of(nodes);
  }

  /**
   * The tree at most a second old, always with the writes of this replica. A caller that does not
   * find a unit asks {@link #latest()} before it reports the unit as missing.
   */
  public UnitTree current() {
    Known now = known;
    boolean fresh =
        now.version >= 0
            && now.readAtNanos - changedAtNanos > 0
            && System.nanoTime() - now.readAtNanos < FRESH.toNanos();
    return fresh ? now.tree : latest();
  }

  /** The tree with everything committed before this call by any replica. */
  public UnitTree latest() {
    long askedAtNanos = System.nanoTime();
    try (Connection connection = ledger.getConnection()) {
      Known before = known;
      // The version is read first: if the tree is newer than its version, it is only read once
      // more.
      long version = version(connection);
      UnitTree tree = version == before.version ? before.tree : load(connection);
      known = new Known(version, tree, askedAtNanos);
      return tree;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The units cannot be read", unreachable);
    }
  }

  /** Called after a change of the tree is committed. */
  void changed() {
    changedAtNanos = System.nanoTime();
  }

  private static long version(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VERSION);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
