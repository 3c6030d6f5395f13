package io.cxrating.source;

import io.cxrating.ledger.LedgerTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the sources and their units. */
@ApplicationScoped
class Sources {
  /** {@code ?}: the key of the caller's unit, null for all; twice. */
  private static final String SELECT =
      """
      select o.key, o.is_open, not o.is_open and bool_or(c.unit_id is null),
             array_remove(array_agg(u.key order by u.key) filter (where seen.root is null
               or seen.root = any (lineage(c.unit_id))), null)
      from source o
      cross join (select (select id from unit where key = ?) as root, ?::text as named) seen
      left join source_unit c on c.source = o.key
      left join unit u on u.id = c.unit_id
      where %s
      group by o.key, seen.root, seen.named
      having seen.named is null or o.is_open or bool_or(seen.root = any (lineage(c.unit_id)))
      order by o.key limit ?""";

  private final DataSource ledger;

  Sources(DataSource ledger) {
    this.ledger = ledger;
  }

  /** The sources after {@code key} that a key of the unit may know; null: every source. */
  List<Source> after(String key, @Nullable String unit, int limit) {
    return select("o.key > ?", key, unit, limit);
  }

  /** The source as a key of the unit sees it. */
  List<Source> named(String source, @Nullable String unit) {
    return select("o.key = ?", source, unit, 1);
  }

  private List<Source> select(String which, String key, @Nullable String unit, int limit) {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT.formatted(which))) {
      select.setString(1, unit);
      select.setString(2, unit);
      select.setString(3, key);
      select.setInt(4, limit);
      List<Source> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(source(row));
        }
      }
      return found;
    } catch (SQLException unreachable) {
      throw LedgerTransaction.unavailable();
    }
  }

  private static Source source(ResultSet row) throws SQLException {
    java.sql.Array units = row.getArray(4);
    return new Source(
        row.getString(1),
        row.getBoolean(2),
        row.getBoolean(3),
        units == null ? List.of() : List.of((String[]) units.getArray()));
  }
}
