package io.cxrating.figures.lane;

import io.cxrating.access.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The client that waits for an answer. */
@Singleton
class Client {
  private final Caller caller;
  private final CurrentVertxRequest current;

  Client(Caller caller, CurrentVertxRequest current) {
    this.caller = caller;
    this.current = current;
  }

  /** The id of its key. */
  String key() {
    return caller.keyId();
  }

  /** Whether the client of the current request has disconnected; may be asked by any thread. */
  BooleanSupplier gone() {
    HttpServerResponse response = response();
    return response == null ? () -> false : response::closed;
  }

  private @Nullable HttpServerResponse response() {
    RoutingContext request =
        Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    return request == null ? null : request.response();
  }
}
