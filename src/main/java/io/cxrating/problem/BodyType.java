package io.cxrating.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Rejects a body without a content type instead of guessing the type. */
final class BodyType {
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
  void require(ContainerRequestContext request, ResourceInfo resource) {
    Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (consumes != null && (type == null || type.isBlank())) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type is required; supported media types: " + String.join(", ", consumes.value()),
          HttpHeaders.CONTENT_TYPE);
    }
  }
}
