package io.cxrating.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The standards as the ledger has them. */
@ApplicationScoped
public class Standards {

  /** All standards by key, as the transaction of {@code connection} sees them. */
  public Map<String, StandardHistory> load(Connection connection) throws SQLException {
    return Map.of();
  }

  /**
   * The standards as they were at most a second ago, always with what this replica published. Who
   * finds something missing asks {@link #latest()} before saying so.
   */
  public Map<String, StandardHistory> current() {
    return Map.of();
  }

  /** The standards with everything published before this call by any replica. */
  public Map<String, StandardHistory> latest() {
    return Map.of();
  }
}
