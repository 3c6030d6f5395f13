package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements on the ledger beside the service. */
public record LedgerSql(DataSource ledger) {

  /** Returns the first column of all rows. */
  public List<String> texts(String select, Object... values) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = ledger.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
  }

  /** Executes a statement, which takes effect at once. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
