package io.cxrating.intake;

import io.cxrating.ledger.LedgerTransaction;
import io.cxrating.ledger.kind.Shown.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks up what the ledger stores under the name of one row, which is its source and id. */
@ApplicationScoped
public class RowLookup {
  private final DataSource ledger;

  RowLookup(DataSource ledger) {
    this.ledger = ledger;
  }

  /** The rows of a query whose two parameters are a source and an id. */
  public <T> List<T> find(String query, String source, String id, Reading<T> reading) {
    if (source.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
      return List.of();
    }
    List<T> found = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, source);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reading.of(row));
        }
      }
      return found;
    } catch (SQLException unreachable) {
      throw LedgerTransaction.unavailable();
    }
  }
}
