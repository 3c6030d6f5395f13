package io.cxrating.ledger;

import io.cxrating.ledger.embedded.DataFolder;
import io.cxrating.ledger.embedded.EmbeddedLedger;
import io.cxrating.ledger.embedded.FileTrees;
import io.cxrating.ledger.embedded.PostgresCluster;
import io.cxrating.ledger.embedded.PostgresPrograms;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that is external to the service. */
public final class ExternalPostgres implements AutoCloseable {
  private final DataFolder folder;
  private final PostgresCluster cluster;
  private final int port;

  public ExternalPostgres() throws IOException {
    folder =
        DataFolder.of(
            Files.createTempDirectory(Path.of("target").toAbsolutePath(), "external-ledger-"));
    folder.makePrivate();
    cluster = new PostgresCluster(folder, PostgresPrograms.unpackInto(folder));
    cluster.createIfAbsent();
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    start();
  }

  void start() {
    cluster.start(port);
  }

  void stop() {
    cluster.stop();
  }

  /** Returns the files of its data and its log. */
  Path files() {
    return folder.path();
  }

  /** Returns the environment of a service that uses this ledger. */
  public Map<String, String> environment() {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        url(),
        "QUARKUS_DATASOURCE_USERNAME",
        EmbeddedLedger.USER,
        "QUARKUS_DATASOURCE_PASSWORD",
        folder.ledgerPassword(),
        "CXRATING_PSEUDONYM_SECRET",
        "a secret of the test with more than 32 bytes");
  }

  PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(EmbeddedLedger.USER);
    source.setPassword(folder.ledgerPassword());
    return source;
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedLedger.DATABASE;
  }

  @Override
  public void close() throws IOException {
    if (cluster.isRunning()) {
      stop();
    }
    FileTrees.delete(folder.path());
  }
}
