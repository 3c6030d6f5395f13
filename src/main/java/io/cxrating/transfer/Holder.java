package io.cxrating.transfer;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** The holder of places: the key of a request, or one name for all requests without a key. */
final class Holder {
  private static final String UNKNOWN = "";

  private Holder() {}

  static String of(RoutingContext connection) {
    // The identity of a session that could not be checked is anonymous and has no principal.
    return connection.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? user.getSecurityIdentity().getPrincipal().getName()
        : UNKNOWN;
  }
}
