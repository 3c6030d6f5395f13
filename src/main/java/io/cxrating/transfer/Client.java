package io.cxrating.transfer;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** The client of a request: its key, or one name for all clients without a key. */
final class Client {
  private static final String UNKNOWN = "";

  private Client() {}

  static String of(RoutingContext connection) {
    // The identity of a session that could not be checked is anonymous and has no principal.
    return connection.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? user.getSecurityIdentity().getPrincipal().getName()
        : UNKNOWN;
  }
}
