package io.cxrating.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compresses the OpenAPI document and everything else that the server offers below {@code /q}, for
 * the media types that REST compresses. The server marks every response as not to be compressed;
 * only REST removes the mark.
 */
@ApplicationScoped
class Compression {
  private static final int BEFORE_ANY_OTHER = Integer.MIN_VALUE;

  private final Set<String> types;

  Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> types) {
    this.types = types;
  }

  void install(@Observes Router router) {
    router.route("/q/*").order(BEFORE_ANY_OTHER).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    context.addHeadersEndHandler(written -> allow(context.response().headers()));
    context.next();
  }

  private void allow(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    boolean isMarked = headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true);
    if (type != null && isMarked && types.contains(type.split(";", 2)[0].strip())) {
      headers.remove(HttpHeaders.CONTENT_ENCODING);
      headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
  }
}
