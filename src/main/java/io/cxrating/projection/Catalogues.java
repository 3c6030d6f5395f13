package io.cxrating.projection;

import io.cxrating.instrument.Instruments;
import io.cxrating.projection.table.Catalogue;
import io.cxrating.standard.publishing.Standards;
import io.cxrating.unit.Units;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the catalogue from the ledger. */
@Singleton
class Catalogues {
  private final Units units;
  private final Standards standards;
  private final Instruments instruments;

  Catalogues(Units units, Standards standards, Instruments instruments) {
    this.units = units;
    this.standards = standards;
    this.instruments = instruments;
  }

  /** The catalogue as the transaction of {@code connection} sees it. */
  Catalogue load(Connection connection) throws SQLException {
    return new Catalogue(
        units.load(connection), standards.load(connection), instruments.load(connection));
  }
}
