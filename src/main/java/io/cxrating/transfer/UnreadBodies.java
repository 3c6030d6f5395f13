package io.cxrating.transfer;

import io.cxrating.problem.Exchange;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cuts off a client that is still sending a body long after its answer. */
@ApplicationScoped
class UnreadBodies {
  private final Duration timeout;

  UnreadBodies(@ConfigProperty(name = "cxrating.slow-client-timeout") Duration timeout) {
    this.timeout = timeout;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::watch);
  }

  private void watch(RoutingContext context) {
    if (!context.request().isEnded()) {
      context.addEndHandler(answered -> close(context));
    }
    context.next();
  }

  private void close(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    if (context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      Exchange.abort(request);
    } else {
      context
          .vertx()
          .setTimer(
              timeout.toMillis(),
              late -> {
                if (!request.isEnded()) {
                  Exchange.abort(request);
                }
              });
    }
  }
}
