package io.cxrating.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the body of a request before a thread is assigned to it. So a client that sends half a body
 * holds no thread. A streamed body is read while it arrives, and its client must keep a pace.
 */
final class Bodies {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final BodyReader reader;

  Bodies(BodyReader reader) {
    this.reader = reader;
  }

  @ServerRequestFilter(nonBlocking = true)
  Uni<Void> read(
      ContainerRequestContext request, ResourceInfo resource, RoutingContext connection) {
    HttpServerRequest sent = connection.request();
    if (sent.isEnded() || !WITH_BODY.contains(request.getMethod())) {
      return Uni.createFrom().voidItem();
    }
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(Streamed.class)) {
      request.setEntityStream(reader.paced(request.getEntityStream()));
      return Uni.createFrom().voidItem();
    }
    BodyLimit limit = method.getAnnotation(BodyLimit.class);
    return reader
        .whole(connection, limit == null ? BodyLimit.DEFAULT : limit.value())
        .invoke(body -> request.setEntityStream(new ByteArrayInputStream(body)))
        .replaceWithVoid();
  }
}
