package io.cxrating.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the demo after the service has started, without delaying its readiness. */
@ApplicationScoped
class DemoStart {
  private static final Logger LOG = Logger.getLogger(DemoStart.class);

  private final DemoLoader loader;
  private final DemoLedger ledger;
  private final boolean wanted;
  private final int port;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread loading;

  DemoStart(
      DemoLoader loader,
      DemoLedger ledger,
      @ConfigProperty(name = "cxrating.demo") boolean wanted,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.loader = loader;
    this.ledger = ledger;
    this.wanted = wanted;
    this.port = port;
  }

  void start(@Observes StartupEvent event) {
    if (wanted) {
      loading = Thread.ofVirtual().name("demo").start(this::load);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    if (loading != null) {
      loading.join(TimeUnit.SECONDS.toMillis(20));
    }
  }

  private void load() {
    try {
      // Another replica may die while it loads: wait for the turn, then check what is stored.
      while (!ledger.inTurn(this::loadInTurn)) {
        if (stopping.await(1, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (Exception failed) {
      if (stopping.getCount() > 0) {
        LOG.error("The simulated company is not loaded; the next start tries again", failed);
      }
    }
  }

  private void loadInTurn() throws Exception {
    if (loader.load(DemoHistory.Size.demo(), () -> stopping.getCount() == 0)) {
      LOG.info(
          String.format(
              Locale.ROOT,
              "%s is in the ledger. Its true rating is %.2f. Ask with the key that the first start"
                  + " printed:",
              DemoCompany.NAME,
              loader.truth()));
      LOG.info(
          String.format(
              Locale.ROOT,
              "curl -H \"X-API-Key: $KEY\" \"http://localhost:%d/api/v1/ratings?standard=%s&unit=%s\"",
              port,
              DemoCompany.STANDARD,
              DemoCompany.ROOT));
      LOG.info(
          String.format(
              Locale.ROOT,
              "If every customer had been asked and had answered, its NPS would be %.2f.",
              loader.trueNps(DemoHistory.Size.demo())));
    }
  }
}
