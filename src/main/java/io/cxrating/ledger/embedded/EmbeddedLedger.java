package io.cxrating.ledger.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * The one embedded PostgreSQL of a data folder. It belongs to the JVM, not to the application in
 * it: a live reload replaces every class, so a system property records the running instance.
 */
public final class EmbeddedLedger {
  public static final String USER = "cxrating";
  public static final String DATABASE = "cxrating";

  private static final Logger LOG = Logger.getLogger(EmbeddedLedger.class);
  private static final Object JVM_WIDE = System.class;

  private EmbeddedLedger() {}

  /** The password of {@link #USER}, which exists once PostgreSQL has been started. */
  static String passwordOf(Path dataDir) {
    urlOf(dataDir);
    return DataFolder.of(dataDir).ledgerPassword();
  }

  /** The JDBC URL of the folder's PostgreSQL, which the first caller starts. */
  static String urlOf(Path dataDir) {
    synchronized (JVM_WIDE) {
      String running = System.getProperty(handle(dataDir));
      return running == null ? start(DataFolder.of(dataDir)) : running;
    }
  }

  private static String start(DataFolder folder) {
    UserNamespace.check();
    folder.makePrivate();
    FileLock lock = lock(folder);
    PostgresCluster cluster = new PostgresCluster(folder, PostgresPrograms.unpackInto(folder));
    cluster.clearLeftovers();
    cluster.createIfAbsent();
    int port = freePort();
    cluster.start(port);
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    System.setProperty(handle(folder.path()), url);
    new LedgerKeeper(cluster, port, lock).keep();
    LOG.infof("Embedded ledger: PostgreSQL in %s on port %d", folder.cluster(), port);
    return url;
  }

  private static String handle(Path dataDir) {
    return "io.cxrating.ledger.embedded:" + dataDir;
  }

  /** Held for the lifetime of this JVM; the operating system frees it, however the JVM ends. */
  private static FileLock lock(DataFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new LedgerStartException(
            "Another CXRating service runs on the data folder "
                + folder.path()
                + ". Stop it, or give this one its own folder (CXRATING_DATA_DIR) or a shared"
                + " external PostgreSQL (QUARKUS_DATASOURCE_JDBC_URL).");
      }
      return lock;
    } catch (IOException failure) {
      throw new LedgerStartException("Cannot lock " + folder.lockFile() + ": " + failure, failure);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new LedgerStartException("No free port for the embedded ledger: " + failure, failure);
    }
  }
}
