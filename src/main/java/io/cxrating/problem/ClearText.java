package io.cxrating.problem;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Allows only HTTP/1.1 without TLS. A proxy that forwards an upgrade to HTTP/2 would no longer see
 * the requests behind it.
 */
@Singleton
class ClearText implements HttpServerOptionsCustomizer {
  private final boolean http2;

  ClearText(@ConfigProperty(name = "cxrating.http2-clear-text") boolean http2) {
    this.http2 = http2;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(http2);
  }
}
