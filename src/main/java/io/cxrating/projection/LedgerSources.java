package io.cxrating.projection;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.feed.ChangeFeed;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.ledger.kind.RowKinds;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.KindTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Everything that the projection reads from the ledger. */
@Singleton
public class LedgerSources {
  private final AgroalDataSource ledger;
  private final ChangeFeed feed;
  private final Catalogues catalogues;
  private final TallyGroups groups;
  private final RowKinds kinds;

  LedgerSources(
      AgroalDataSource ledger,
      ChangeFeed feed,
      Catalogues catalogues,
      TallyGroups groups,
      RowKinds kinds) {
    this.ledger = ledger;
    this.feed = feed;
    this.catalogues = catalogues;
    this.groups = groups;
    this.kinds = kinds;
  }

  ChangeFeed feed() {
    return feed;
  }

  public TallyGroups groups() {
    return groups;
  }

  public RowKinds kinds() {
    return kinds;
  }

  /** The tables of all kinds other than interactions, which have a table for each standard. */
  List<KindTable> kindTables() {
    return kinds.all().stream()
        .filter(kind -> !kind.isInteraction())
        .<KindTable>map(KindTable::new)
        .toList();
  }

  ProjectionShape shape() {
    return ProjectionShape.of(kindTables(), groups.count());
  }

  /** Units, standards and instruments as the transaction of {@code connection} sees them. */
  Catalogue catalogue(Connection connection) throws SQLException {
    return catalogues.load(connection);
  }

  /** The current units, standards and instruments. */
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
