package io.cxrating.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads bodies within the limits of time and memory. */
@ApplicationScoped
class BodyReader {
  // Bodies of requests in progress may fill a share of the heap, and those of one key half of it.
  private static final int SHARE_OF_HEAP = 8;

  private final Duration timeout;
  private final Places memory;

  BodyReader(@ConfigProperty(name = "cxrating.slow-client-timeout") Duration timeout) {
    long bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    this.timeout = timeout;
    this.memory = new Places(bytes, bytes / 2);
  }

  /** The body as a whole, once it is complete. */
  Uni<byte[]> whole(RoutingContext connection, int limit) {
    return Uni.createFrom()
        .emitter(emitter -> new WholeBody(connection, limit, memory, emitter).read(timeout));
  }

  /** The body while it arrives. */
  InputStream paced(InputStream body) {
    return new PacedStream(body, timeout);
  }
}
