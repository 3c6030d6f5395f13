package io.cxrating.ledger.embedded;

import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the ledger's address by starting the embedded PostgreSQL. It is asked only if no other
 * source knows a URL, and lists no names, so that listing the configuration starts nothing.
 */
public final class EmbeddedLedgerSource implements ConfigSource {
  static final int ORDINAL = Integer.MIN_VALUE + 1000;

  public static final String NAME = "embedded ledger";
  public static final String URL = "quarkus.datasource.jdbc.url";
  private static final String PASSWORD = "quarkus.datasource.password";

  private final boolean external;
  private final boolean embedded;
  private final Path dataDir;

  EmbeddedLedgerSource(boolean external, boolean embedded, Path dataDir) {
    this.external = external;
    this.embedded = embedded;
    this.dataDir = dataDir;
  }

  @Override
  public @Nullable String getValue(String name) {
    return switch (name) {
      case URL -> url();
      case PASSWORD -> external || !embedded ? null : EmbeddedLedger.passwordOf(dataDir);
      default -> null;
    };
  }

  private String url() {
    if (!embedded) {
      throw new LedgerStartException(
          "No ledger is configured, and the embedded one is switched off (CXRATING_EMBEDDED=false)."
              + " Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 16 or newer, with"
              + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }
    return EmbeddedLedger.urlOf(dataDir);
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of();
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }
}
