package io.cxrating.ledger.embedded;

import io.quarkus.runtime.Application;
import java.nio.channels.FileLock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Keeps the embedded PostgreSQL running while the JVM runs, and stops it at the end: after the
 * application has drained, since it may still write until then.
 */
final class LedgerKeeper {
  private static final Logger LOG = Logger.getLogger(LedgerKeeper.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final PostgresCluster cluster;
  private final int port;
  // Reachable from the shutdown hook, so that the lock is not garbage-collected and thereby freed.
  private final FileLock lock;
  private boolean ended;

  LedgerKeeper(PostgresCluster cluster, int port, FileLock lock) {
    this.cluster = cluster;
    this.port = port;
    this.lock = lock;
  }

  void keep() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "embedded ledger shutdown"));
    Thread.ofPlatform().daemon().name("embedded ledger keeper").start(this::look);
  }

  /**
   * The postmaster is not a child process of this JVM, so its end is not reported and has to be
   * polled.
   */
  private void look() {
    try {
      while (restartIfGone()) {
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean restartIfGone() {
    if (!ended && !cluster.isRunning()) {
      LOG.error("The embedded PostgreSQL has ended unexpectedly; starting it again");
      try {
        cluster.clearLeftovers();
        cluster.start(port);
      } catch (LedgerStartException failure) {
        LOG.error("The embedded PostgreSQL cannot be started again yet", failure);
      }
    }
    return !ended;
  }

  private void end() {
    Application application = Application.currentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    synchronized (this) {
      ended = true;
      if (lock.isValid() && cluster.isRunning()) {
        cluster.stop();
      }
    }
  }
}
