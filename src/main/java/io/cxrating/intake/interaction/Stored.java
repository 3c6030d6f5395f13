package io.cxrating.intake.interaction;

import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.StoredAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One interaction as the ledger stores it, without the customer.
 *
 * @param facts the facts as JSON
 */
record Stored(String standard, String touchpoint, Circumstances circumstances, String facts) {
  static Stored of(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1),
        row.getString(2),
        new Circumstances(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            LedgerTime.of(row, 7),
            row.getObject(8, LocalDate.class),
            row.getBoolean(9),
            StoredAttributes.of(row.getString(11))),
        row.getString(10));
  }
}
