package io.cxrating.ledger.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Adds the embedded ledger after every configured source, so that any configured URL takes
 * precedence.
 */
public final class EmbeddedLedgerSourceFactory implements ConfigSourceFactory {

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    boolean external = !setting(context, EmbeddedLedgerSource.URL, "").isBlank();
    boolean embedded = Boolean.parseBoolean(setting(context, "cxrating.embedded", "true"));
    Path dataDir = Path.of(setting(context, "cxrating.data-dir", "data")).toAbsolutePath();
    return List.of(new EmbeddedLedgerSource(external, embedded, dataDir.normalize()));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(EmbeddedLedgerSource.ORDINAL);
  }

  private static String setting(ConfigSourceContext context, String name, String otherwise) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null ? otherwise : value.getValue();
  }
}
