package io.cxrating.wire;

import io.cxrating.transfer.Delivery;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Serves the OpenAPI document as the framework does, but in pieces: it is large and needs no key,
 * so clients that do not read it could otherwise fill the memory.
 */
@ApplicationScoped
class DescriptionRoute {
  private static final String PATHS = "/q/openapi(?:\\.(?:json|ya?ml))?";

  private final OpenApiDocumentService documents;
  private final Delivery delivery;

  DescriptionRoute(OpenApiDocumentService documents, Delivery delivery) {
    this.documents = documents;
    this.delivery = delivery;
  }

  void install(@Observes Router router) {
    router.routeWithRegex(HttpMethod.GET, PATHS).handler(this::send);
  }

  private void send(RoutingContext request) {
    Format format = isJson(request) ? Format.JSON : Format.YAML;
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8");
    delivery.send(
        request.request(),
        documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format),
        () -> {});
  }

  private static boolean isJson(RoutingContext request) {
    String path = request.normalizedPath();
    if (path.contains(".")) {
      return path.endsWith(".json");
    }
    String accept = request.request().getHeader(HttpHeaders.ACCEPT);
    String format = String.join("", request.queryParam("format")).toLowerCase(Locale.ROOT);
    return format.equals("json") || (accept != null && accept.contains(Format.JSON.getMimeType()));
  }
}
