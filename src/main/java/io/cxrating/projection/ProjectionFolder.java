package io.cxrating.projection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The folder of the projection, locked by one engine at a time. The engine's own lock does not
 * detect a second engine in the same process, which another class loader may have loaded; this lock
 * does.
 */
public final class ProjectionFolder implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ProjectionFolder.class);
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final FileChannel channel;

  private ProjectionFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  public static ProjectionFolder hold(Path folder) {
    try {
      makePrivate(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new ProjectionException(
            "The projection in "
                + folder.toAbsolutePath()
                + " is in use by another service; give each its own CXRATING_DATA_DIR");
      }
      return new ProjectionFolder(folder, channel);
    } catch (IOException failed) {
      throw new ProjectionException(
          "The folder of the projection cannot be used: " + folder.toAbsolutePath(), failed);
    }
  }

  /** A mounted folder may belong to another user: the files in it are private all the same. */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, OWNER_ALONE);
    Path dataFolder = folder.toAbsolutePath().getParent();
    try {
      Files.setPosixFilePermissions(dataFolder, OWNER_ALONE);
    } catch (FileSystemException ofAnotherUser) {
      LOG.debugf(ofAnotherUser, "%s keeps its permissions", dataFolder);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  Path file() {
    return folder.resolve("projection.duckdb");
  }

  Path spill() {
    return folder.resolve("spill");
  }

  /** Deletes the projection; it can be rebuilt from the ledger at any time. */
  void clear() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(this::isProjection).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new ProjectionException("The old projection cannot be deleted: " + folder, failed);
    }
  }

  private boolean isProjection(Path path) {
    return path.getFileName().toString().startsWith(file().getFileName().toString());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new ProjectionException("The projection's lock cannot be released", failed);
    }
  }
}
