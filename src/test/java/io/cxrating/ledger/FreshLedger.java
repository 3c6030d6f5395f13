package io.cxrating.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger for one test: a new database beside that of the application under test. */
public final class FreshLedger {
  private FreshLedger() {}

  public static DataSource create(DataSource beside) throws SQLException {
    String name = "fresh_" + UUID.randomUUID().toString().replace("-", "");
    execute(beside, "create database " + name);
    Config config = ConfigProvider.getConfig();
    PGSimpleDataSource fresh = new PGSimpleDataSource();
    fresh.setUrl(
        config
            .getValue("quarkus.datasource.jdbc.url", String.class)
            .replaceAll("/[^/]*$", "/" + name));
    fresh.setUser(config.getValue("quarkus.datasource.username", String.class));
    fresh.setPassword(config.getValue("quarkus.datasource.password", String.class));
    String[] migrations =
        config
            .getOptionalValue("quarkus.flyway.locations", String[].class)
            .orElse(new String[] {"db/migration"});
    Flyway.configure().dataSource(fresh).locations(migrations).load().migrate();
    execute(fresh, "insert into unit (key, name) values ('u', 'u')");
    execute(fresh, "insert into standard (key) values ('s')");
    return fresh;
  }

  public static void execute(DataSource ledger, String sql) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public static String text(DataSource ledger, String query) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /**
   * Returns an insert of {@code count} interactions with keys {@code prefix}1, {@code prefix}2 and
   * so on.
   */
  public static String insert(String prefix, int count) {
    return "insert into interaction (source, ext_id, digest, standard_id, unit_id, touchpoint, occurred_at,"
        + " local_date, received_at, facts) select 'test', '"
        + prefix
        + "' || n, '', 1, 1, 't', now(), current_date, now(), '{}' from generate_series(1, "
        + count
        + ") n";
  }
}
