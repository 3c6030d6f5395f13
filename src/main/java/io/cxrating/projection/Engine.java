package io.cxrating.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jboss.logging.Logger;

/** One open DuckDB file and its connections. */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Engine.class);

  private static final List<String> SPOILT =
      List.of("IO Error", "INTERNAL Error", "Serialization Error", "Catalog Error");

  private static final String FATAL = "FATAL Error";
  private static final List<String> DISK_FULL =
      List.of("No space left on device", "Disk quota exceeded", "max_temp_directory_size");

  private final DuckDBConnection root;
  private final Queue<DuckDBConnection> idle = new ConcurrentLinkedQueue<>();

  public Engine(ProjectionFolder folder, ProjectionSettings settings) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("memory_limit", settings.memoryLimit());
    properties.setProperty("temp_directory", folder.spill().toString());
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    if (settings.threads() > 0) {
      properties.setProperty("threads", String.valueOf(settings.threads()));
    }
    root = DuckDBConnection.newConnection("jdbc:duckdb:" + folder.file(), false, null, properties);
    NativeLibrary.unlink();
  }

  /**
   * Borrows a connection for exclusive use; give it back with {@link #release}, or close it if it
   * is damaged.
   */
  public DuckDBConnection borrow() throws SQLException {
    DuckDBConnection connection = idle.poll();
    return connection == null ? root.duplicate() : connection;
  }

  public void release(DuckDBConnection connection) {
    idle.add(connection);
  }

  /**
   * Whether a failure means that the file or the engine can no longer be trusted. The engine has no
   * error codes; these are the beginnings of its messages. A full disk leaves the file as it was.
   */
  static boolean isSpoilt(Throwable failure) {
    return says(failure, List.of(FATAL)) || (says(failure, SPOILT) && !isDiskFull(failure));
  }

  /** Whether there was no room to write the file, or what a question spills. */
  static boolean isDiskFull(Throwable failure) {
    return says(failure, DISK_FULL);
  }

  /** Whether a question needs more than the engine's memory. */
  static boolean isOutOfMemory(Throwable failure) {
    return says(failure, List.of("Out of Memory Error")) && !isDiskFull(failure);
  }

  private static boolean says(Throwable failure, List<String> messages) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof SQLException && messages.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      for (DuckDBConnection connection = idle.poll();
          connection != null;
          connection = idle.poll()) {
        connection.close();
      }
      root.close();
    } catch (SQLException failed) {
      LOG.warn(
          "The projection was not closed cleanly; it will be checked at the next start", failed);
    }
  }

  /**
   * The native library is unpacked into the temporary folder; a killed process would leave it
   * behind.
   */
  private static final class NativeLibrary {
    private static final Path MAPS = Path.of("/proc/self/maps");

    private NativeLibrary() {}

    static void unlink() {
      if (!Files.isReadable(MAPS)) {
        return;
      }
      Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
      try (Stream<String> maps = Files.lines(MAPS)) {
        maps.filter(line -> line.contains("/libduckdb_java"))
            .map(line -> Path.of(line.substring(line.indexOf('/')).replace(" (deleted)", "")))
            .filter(library -> library.startsWith(temporary))
            .distinct()
            .forEach(NativeLibrary::delete);
      } catch (IOException unreadable) {
        LOG.debug("The native library stays in the temporary folder until exit", unreadable);
      }
    }

    private static void delete(Path library) {
      try {
        Files.deleteIfExists(library);
      } catch (IOException refused) {
        LOG.debugf(refused, "%s stays until exit", library);
      }
    }
  }
}
