package io.cxrating.ledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The PostgreSQL cluster of one data folder: created, started and stopped with PostgreSQL's
 * programs.
 */
public final class PostgresCluster {
  private static final Logger LOG = Logger.getLogger(PostgresCluster.class);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final PostgresCommand command;
  private final LeftBehind leftBehind;

  public PostgresCluster(DataFolder folder, Path programs) {
    this.folder = folder;
    this.command = new PostgresCommand(programs.resolve("bin"));
    this.leftBehind = new LeftBehind(folder.cluster());
  }

  /**
   * If the first start is killed, it leaves only the unfinished folder, which the next start
   * removes.
   */
  public void createIfAbsent() {
    try {
      if (Files.exists(folder.cluster())) {
        refuseAnotherMajorVersion();
        return;
      }
      FileTrees.delete(folder.unfinishedCluster());
      folder.ledgerPassword();
      initialise(folder.unfinishedCluster());
      Files.move(folder.unfinishedCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new LedgerStartException(
          "The embedded ledger cannot be made in " + folder.cluster() + ": " + failure, failure);
    }
  }

  private void initialise(Path target) {
    command.run(
        "initdb",
        "--pgdata=" + target,
        "--username=" + EmbeddedLedger.USER,
        "--pwfile=" + folder.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    command.runWithInput(
        "create database " + EmbeddedLedger.DATABASE + "\n",
        "postgres",
        "--single",
        "-D",
        target.toString(),
        "postgres");
  }

  private void refuseAnotherMajorVersion() throws IOException {
    String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    String ours = command.run("postgres", "--version").replaceAll("\\D*(\\d+).*", "$1").strip();
    if (!found.equals(ours)) {
      throw new LedgerStartException(
          "The ledger in "
              + folder.cluster()
              + " was written by PostgreSQL "
              + found
              + ", and this CXRating brings PostgreSQL "
              + ours
              + ". Dump it with the CXRating that wrote it and restore it (docs/operations.md).");
    }
  }

  public void start(int port) {
    String options =
        String.join(
            " ",
            "-c listen_addresses=127.0.0.1",
            "-c port=" + port,
            "-c unix_socket_directories=''",
            "-c fsync=on",
            "-c synchronous_commit=on",
            "-c timezone=UTC",
            "-c log_timezone=UTC",
            "-c log_checkpoints=off");
    command.run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=120",
        "--silent",
        "--pgdata=" + folder.cluster(),
        "--log=" + folder.log(),
        "--options=" + options);
  }

  /** Disconnects the remaining clients and writes a checkpoint, so that the next start is quick. */
  public void stop() {
    command.run(
        "pg_ctl",
        "stop",
        "--mode=fast",
        "--wait",
        "--timeout=120",
        "--silent",
        "--pgdata=" + folder.cluster());
  }

  public boolean isRunning() {
    return leftBehind.postmaster().isPresent();
  }

  /** Ends the leftovers of a killed service or server on this folder, and nothing else. */
  void clearLeftovers() {
    Optional<ProcessHandle> orphan = leftBehind.postmaster();
    if (orphan.isPresent()) {
      LOG.warnf(
          "PostgreSQL (process %d) of an earlier start still runs on %s; stopping it",
          orphan.get().pid(), folder.cluster());
      stop();
    } else if (leftBehind.pidFileNamesAStranger()) {
      deletePidFile();
    }
  }

  private void deletePidFile() {
    try {
      long startedAtNanos = System.nanoTime();
      while (leftBehind.hasBackends()) {
        if (System.nanoTime() - startedAtNanos > PATIENCE.toNanos()) {
          throw new LedgerStartException(
              "Processes of a killed PostgreSQL still work in " + folder.cluster());
        }
        Thread.sleep(100);
      }
      Files.deleteIfExists(leftBehind.pidFile());
    } catch (IOException failure) {
      throw new LedgerStartException("Cannot delete " + leftBehind.pidFile(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LedgerStartException("Interrupted while an old PostgreSQL ended", stopped);
    }
  }
}
