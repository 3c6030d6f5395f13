package io.cxrating.ledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a killed service or a killed PostgreSQL left behind in a cluster's folder. */
final class LeftBehind {
  private final Path cluster;

  LeftBehind(Path cluster) {
    this.cluster = cluster;
  }

  Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }

  /**
   * The running PostgreSQL of this folder; never another process that reuses a dead one's process
   * id.
   */
  Optional<ProcessHandle> postmaster() {
    return holderOfPidFile().filter(this::namesThisFolder);
  }

  /** PostgreSQL would treat any process with that id as a postmaster, and refuse to start. */
  boolean pidFileNamesAStranger() {
    return postmaster().isEmpty() && holderOfPidFile().isPresent();
  }

  /**
   * Whether backends of a killed postmaster are still running: their working directory is the
   * folder.
   */
  boolean hasBackends() {
    return ProcessHandle.allProcesses().anyMatch(this::worksInThisFolder);
  }

  private Optional<ProcessHandle> holderOfPidFile() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
    } catch (IOException | RuntimeException absentOrUnreadable) {
      return Optional.empty();
    }
  }

  private boolean namesThisFolder(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
        .orElse(false);
  }

  private boolean worksInThisFolder(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(cluster);
    } catch (IOException notOursOrGone) {
      return false;
    }
  }
}
