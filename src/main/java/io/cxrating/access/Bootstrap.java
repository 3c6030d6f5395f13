package io.cxrating.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates the first key, without which no other key could be created.
 *
 * <p>A configured key is ensured at every start, so a lost admin key can be replaced this way. A
 * revoked one stays revoked. If none is configured, an empty ledger gets one that is printed once.
 */
@ApplicationScoped
class Bootstrap {
  private static final Logger LOG = Logger.getLogger(Bootstrap.class);
  // Replicas that start at the same time take turns.
  private static final long LOCK = 0x6378_0001L;

  private final EntityManager ledger;
  private final Keys keys;
  private final Optional<String> configured;

  Bootstrap(
      EntityManager ledger,
      Keys keys,
      @ConfigProperty(name = "cxrating.bootstrap-key") Optional<String> configured) {
    this.ledger = ledger;
    this.keys = keys;
    this.configured = configured;
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    configured.ifPresent(Bootstrap::check);
    QuarkusTransaction.requiringNew()
        .call(this::ensure)
        .ifPresent(
            text -> LOG.infof("The first admin key, shown this once and never again: %s", text));
  }

  private static void check(String text) {
    if (!KeyText.isPossible(text)) {
      throw new IllegalStateException(
          "cxrating.bootstrap-key must have %d to %d printable characters without spaces"
              .formatted(KeyText.MIN_LENGTH, KeyText.MAX_LENGTH));
    }
  }

  /** The text of a key that has to be shown, if there is one. */
  private Optional<String> ensure() {
    ledger.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
    if (configured.isPresent()) {
      ensure(configured.get());
      return Optional.empty();
    }
    if (ApiKey.count() > 0) {
      return Optional.empty();
    }
    String text = KeyText.generate();
    keys.addAdmin(text);
    return Optional.of(text);
  }

  private void ensure(String text) {
    Optional<ApiKey> known = ApiKey.ofHash(KeyText.hash(text));
    if (known.isEmpty()) {
      keys.addAdmin(text);
    } else if (!known.get().isActive()) {
      LOG.warn("The key of cxrating.bootstrap-key was revoked and stays so");
    }
  }
}
