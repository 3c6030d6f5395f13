package io.cxrating.ledger.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;

/** Runs PostgreSQL in a user namespace as an unprivileged user, since it refuses to run as root. */
final class UserNamespace {
  private static final List<String> UNSHARE = List.of("unshare", "--user");

  private UserNamespace() {}

  /** The prefix of a command that makes PostgreSQL accept the user who runs it. */
  static List<String> prefix() {
    return new UnixSystem().getUid() == 0 ? UNSHARE : List.of();
  }

  /** Explains to root why PostgreSQL would not start, before the start fails. */
  static void check() {
    if (!prefix().isEmpty() && !canUnshare()) {
      throw new LedgerStartException(
          "The embedded PostgreSQL cannot run as root, and user namespaces, which would give it"
              + " another user, are not available (`unshare --user true` fails). Run CXRating as an"
              + " ordinary user, or allow user namespaces, or set QUARKUS_DATASOURCE_JDBC_URL.");
    }
  }

  private static boolean canUnshare() {
    try {
      return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
