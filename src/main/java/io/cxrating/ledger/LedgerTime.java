package io.cxrating.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts instants from the ledger's driver. */
public final class LedgerTime {
  private LedgerTime() {}

  /** Null if there is none. */
  public static Instant of(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(orNull(row, column), "the column has a time");
  }

  /** Null where there is none. */
  public static @Nullable Instant orNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
