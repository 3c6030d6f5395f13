package io.cxrating.wire;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects unknown and repeated parameters for every operation of the API: a mistyped {@code atomic}
 * would store half a batch, a mistyped filter would widen a slice.
 */
final class StrictQuery {
  private static final String API = "/api/";

  private final ConcurrentHashMap<Method, Parameters> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
  void check(ContainerRequestContext request, ResourceInfo resource) {
    if (isOfApi(resource.getResourceClass())) {
      QueryParameters query =
          QueryParameters.of(
              request.getUriInfo(),
              declared.computeIfAbsent(resource.getResourceMethod(), StrictQuery::declared));
      query.find(Format.PARAMETER);
    }
  }

  /** Whether the request matched an operation; unknown addresses are reported elsewhere. */
  private static boolean isOfApi(Class<?> resource) {
    Path path = resource.getAnnotation(Path.class);
    return path != null && path.value().startsWith(API);
  }

  private static Parameters declared(Method method) {
    Takes takes = method.getAnnotation(Takes.class);
    return takes == null ? Parameters.NONE : Takes.Declared.by(takes.value());
  }
}
