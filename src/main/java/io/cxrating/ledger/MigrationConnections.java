package io.cxrating.ledger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of migrations, which have no time limits: an index on a large table takes minutes,
 * and a migration that is cut off would be cut off at every start.
 */
@Singleton
class MigrationConnections implements FlywayConfigurationCustomizer {
  private final AgroalDataSource ledger;

  MigrationConnections(AgroalDataSource ledger) {
    this.ledger = ledger;
  }

  @Override
  public void customize(FluentConfiguration migrations) {
    AgroalConnectionFactoryConfiguration pool =
        ledger.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    PGSimpleDataSource unlimited = new PGSimpleDataSource();
    unlimited.setUrl(pool.jdbcUrl());
    try {
      for (String name : pool.jdbcProperties().stringPropertyNames()) {
        unlimited.setProperty(name, pool.jdbcProperties().getProperty(name));
      }
    } catch (SQLException unknown) {
      throw new IllegalStateException("A JDBC property is unknown", unknown);
    }
    if (pool.principal() instanceof NamePrincipal user) {
      unlimited.setUser(user.getName());
    }
    pool.credentials().stream()
        .filter(SimplePassword.class::isInstance)
        .map(SimplePassword.class::cast)
        .findFirst()
        .ifPresent(password -> unlimited.setPassword(password.getWord()));
    unlimited.setSocketTimeout(0);
    migrations.dataSource(unlimited);
  }
}
