package io.cxrating.web;

import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The packaged service with the simulated company, started once for all browser tests. */
public final class BrowsedDemo {
  private static ServiceProcess service;
  private static Reader reader;

  private BrowsedDemo() {}

  /**
   * Returns the address; {@code -Dcxrating.browsed=http://localhost:8080} selects a running
   * service.
   */
  static URI base() {
    String running = System.getProperty("cxrating.browsed");
    return running == null ? service().base() : URI.create(running);
  }

  /**
   * Returns a signed-in reader with every role, shared by all tests since a browser starts slowly.
   */
  public static synchronized Reader reader() {
    if (reader == null) {
      Reader started = new Reader(base(), "en-GB");
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      started.open("/sign-in");
      started.signIn(ServiceProcess.KEY);
      reader = started;
    }
    reader.show(1440, "light");
    // Clears the state of previous tests.
    reader.console();
    return reader;
  }

  private static synchronized ServiceProcess service() {
    if (service == null) {
      service = start();
      Runtime.getRuntime().addShutdownHook(new Thread(service::stop));
    }
    return service;
  }

  private static ServiceProcess start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "browsed-");
      ServiceProcess started =
          ServiceProcess.start(
                  folder,
                  Map.of(
                      "CXRATING_DEMO",
                      "true",
                      "CXRATING_PSEUDONYM_SECRET",
                      "a secret for the tests of the simulated company"))
              .awaitReady();
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> !started.logLines("is in the ledger. Its true rating").isEmpty());
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
