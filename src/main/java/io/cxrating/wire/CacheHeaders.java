package io.cxrating.wire;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the headers Cache-Control and Vary to every response of the API. */
final class CacheHeaders {
  private static final String API = "/api/";
  private static final String DEPENDS_ON =
      "Accept, Accept-Encoding, Authorization, Cookie, X-API-Key";

  @ServerResponseFilter
  void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith(API)) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      boolean kept = request.getMethod().equals(HttpMethod.GET) && response.getStatus() < 400;
      headers.putIfAbsent(
          HttpHeaders.CACHE_CONTROL, List.of(kept ? "private, no-cache" : "no-store"));
      headers.putIfAbsent(HttpHeaders.VARY, List.of(DEPENDS_ON));
    }
  }
}
