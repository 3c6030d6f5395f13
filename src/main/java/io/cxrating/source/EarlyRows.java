package io.cxrating.source;

import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.RowKinds;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rows that keys with a unit posted before the interaction that the rows name. The keys could name
 * it because all units of its source were within their reach.
 */
@Singleton
class EarlyRows {
  private static final String UNLINK =
      """
      update %s t set interaction_within = 0
      where t.interaction_source = ? and t.interaction_within > 0
        and t.interaction_within <> all (array(select unnest(lineage(?))))
        and (select 1 from %s i
             where i.source = t.interaction_source and i.ext_id = t.interaction_id limit 1) is null""";

  private final RowKinds kinds;

  EarlyRows(RowKinds kinds) {
    this.kinds = kinds;
  }

  /**
   * Unlinks the rows of keys that do not reach a new unit of the source, before the source can post
   * interactions of that unit. The caller holds the lock of the source.
   *
   * @param unit null for the whole company
   */
  void unlink(Connection ledger, String source, @Nullable Integer unit) throws SQLException {
    for (RowKind<?> kind : kinds.naming()) {
      String sql = UNLINK.formatted(kind.table(), RowKind.INTERACTION);
      try (PreparedStatement update = ledger.prepareStatement(sql)) {
        update.setString(1, source);
        update.setObject(2, unit, Types.INTEGER);
        update.executeUpdate();
      }
    }
  }
}
