package io.cxrating.ledger.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs for this machine, unpacked below the private data folder. */
public final class PostgresPrograms {
  private static final String PREFIX = "programs-";

  private PostgresPrograms() {}

  /**
   * The folder of the programs, named by the hash of their archive, so that they are unpacked once.
   */
  public static Path unpackInto(DataFolder folder) {
    try {
      byte[] archive = archive();
      Path home = folder.path().resolve(PREFIX + nameOf(archive));
      if (!Files.isDirectory(home)) {
        Path unfinished = folder.path().resolve(PREFIX + "unfinished");
        FileTrees.delete(unfinished);
        unpack(archive, unfinished);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return home;
    } catch (IOException failure) {
      throw new LedgerStartException(
          "PostgreSQL cannot be unpacked into " + folder.path() + ": " + failure, failure);
    }
  }

  private static byte[] archive() throws IOException {
    String resource = "/postgres-" + system() + "-" + architecture() + ".txz";
    try (InputStream in = PostgresPrograms.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LedgerStartException(
            "There is no embedded PostgreSQL for this machine ("
                + resource.substring(1)
                + "): set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 16 or newer.");
      }
      return in.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> name;
    };
  }

  private static String nameOf(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZCompressorInputStream(new ByteArrayInputStream(archive))))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        unpack(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean isProgram = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(isProgram ? "rwx------" : "rw-------"));
  }
}
