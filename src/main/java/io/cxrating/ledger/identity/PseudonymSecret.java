package io.cxrating.ledger.identity;

import io.cxrating.ledger.embedded.DataFolder;
import io.cxrating.ledger.embedded.EmbeddedLedgerSource;
import io.cxrating.ledger.embedded.LedgerStartException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret of the pseudonyms: configured, or stored in the data folder beside the embedded
 * ledger. Replicas on an external ledger must share it, so none of them generates its own.
 */
@Singleton
final class PseudonymSecret {
  private static final int LEAST_BYTES = 32;

  private final byte[] bytes;

  @Inject
  PseudonymSecret(
      Config config,
      @ConfigProperty(name = "cxrating.pseudonym-secret") Optional<String> configured,
      @ConfigProperty(name = "cxrating.data-dir") Path dataDir) {
    this(
        configured
            .or(() -> ownSecret(config, dataDir))
            .orElseThrow(PseudonymSecret::missing)
            .getBytes(StandardCharsets.UTF_8));
  }

  PseudonymSecret(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      throw new LedgerStartException(
          "CXRATING_PSEUDONYM_SECRET has "
              + bytes.length
              + " bytes; it needs at least "
              + LEAST_BYTES
              + ", or customers could be guessed from their pseudonyms.");
    }
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static Optional<String> ownSecret(Config config, Path dataDir) {
    boolean embedded =
        EmbeddedLedgerSource.NAME.equals(
            config.getConfigValue(EmbeddedLedgerSource.URL).getSourceName());
    return embedded
        ? Optional.of(DataFolder.of(dataDir.toAbsolutePath().normalize()).pseudonymSecret())
        : Optional.empty();
  }

  private static LedgerStartException missing() {
    return new LedgerStartException(
        "With an external ledger CXRATING_PSEUDONYM_SECRET is needed: at least "
            + LEAST_BYTES
            + " bytes, the same for every replica, kept as long as the ledger"
            + " (for instance: openssl rand -hex 32).");
  }
}
