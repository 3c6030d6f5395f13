package io.cxrating.wire;

import io.cxrating.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the headers Cache-Control and Vary to every response of the API. */
final class CacheHeaders {
  private static final String API = "/api/";
  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerResponseFilter
  void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith(API)) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      boolean kept = READS.contains(request.getMethod()) && response.getStatus() < 400;
      headers.putIfAbsent(
          HttpHeaders.CACHE_CONTROL, List.of(kept ? "private, no-cache" : Problem.CACHE_CONTROL));
      headers.putIfAbsent(HttpHeaders.VARY, List.of(Problem.VARY));
    }
  }
}
