package io.cxrating.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as the ledger's driver gives them. */
public final class LedgerTime {
  private LedgerTime() {}

  /** Null where there is none. */
  public static Instant of(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
