package io.cxrating.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes the parameter {@code format} for the header Accept, which programs such as Excel cannot
 * set. Whether the operation takes it at all is said by {@link StrictQuery}.
 */
final class FormatFirst {
  private static final Map<String, String> ACCEPT =
      Map.of("json", MediaType.APPLICATION_JSON, "csv", Format.TEXT_CSV);

  @ServerRequestFilter(preMatching = true)
  void replaceAccept(ContainerRequestContext request) {
    List<String> formats = request.getUriInfo().getQueryParameters().get(Format.PARAMETER.name());
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null && accept.isBlank()) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
    if (formats != null && ACCEPT.containsKey(formats.getFirst())) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, ACCEPT.get(formats.getFirst()));
    }
  }
}
