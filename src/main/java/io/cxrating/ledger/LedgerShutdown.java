package io.cxrating.ledger;

import io.quarkus.runtime.Application;
import java.nio.channels.FileLock;

/** Stops the embedded PostgreSQL when the JVM ends, after the application has drained. */
final class LedgerShutdown extends Thread {
  private final PostgresCluster cluster;
  private final FileLock lock;

  LedgerShutdown(PostgresCluster cluster, FileLock lock) {
    super("embedded ledger shutdown");
    this.cluster = cluster;
    this.lock = lock;
  }

  @Override
  public void run() {
    Application application = Application.currentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    if (lock.isValid()) {
      cluster.stop();
    }
  }
}
