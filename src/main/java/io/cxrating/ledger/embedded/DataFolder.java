package io.cxrating.ledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The private folder of one service: the embedded cluster, its programs and the secrets. */
public record DataFolder(Path path) {

  public static DataFolder of(Path path) {
    return new DataFolder(path);
  }

  /** Creates the folder for its owner alone, or removes the permissions of others. */
  public void makePrivate() {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException failure) {
      throw new LedgerStartException(
          "The data folder "
              + path
              + " cannot be made: set CXRATING_DATA_DIR to a folder of the"
              + " user that runs the service. ("
              + failure
              + ")",
          failure);
    }
  }

  Path lockFile() {
    return path.resolve("ledger.lock");
  }

  Path cluster() {
    return path.resolve("ledger");
  }

  Path unfinishedCluster() {
    return path.resolve("ledger.unfinished");
  }

  Path log() {
    return path.resolve("ledger.log");
  }

  Path passwordFile() {
    return path.resolve("ledger.password");
  }

  public String ledgerPassword() {
    return secret(passwordFile());
  }

  public String pseudonymSecret() {
    return secret(path.resolve("pseudonym.secret"));
  }

  /**
   * The secret in that file; if there is none, creates one of 32 random bytes that only the owner
   * can read.
   */
  private static String secret(Path file) {
    try {
      if (!Files.exists(file)) {
        writeRandomSecret(file);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void writeRandomSecret(Path file) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(unfinished, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
