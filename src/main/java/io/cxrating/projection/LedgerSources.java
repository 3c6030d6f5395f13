package io.cxrating.projection;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.feed.ChangeFeed;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.projection.table.Catalogue;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All that the projection takes from the ledger. */
@Singleton
public class LedgerSources {
  private final AgroalDataSource ledger;
  private final ChangeFeed feed;
  private final Catalogues catalogues;
  private final TallyGroups groups;

  LedgerSources(
      AgroalDataSource ledger, ChangeFeed feed, Catalogues catalogues, TallyGroups groups) {
    this.ledger = ledger;
    this.feed = feed;
    this.catalogues = catalogues;
    this.groups = groups;
  }

  ChangeFeed feed() {
    return feed;
  }

  public TallyGroups groups() {
    return groups;
  }

  /** Units, standards and instruments as that transaction sees them. */
  Catalogue catalogue(Connection connection) throws SQLException {
    return catalogues.load(connection);
  }

  /** Units, standards and instruments as of now. */
  Catalogue catalogue() throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
        return catalogue(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
