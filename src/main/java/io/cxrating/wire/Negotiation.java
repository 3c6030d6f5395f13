package io.cxrating.wire;

import io.cxrating.problem.OfferedMethods;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the header Accept to the one media type that the operation responds with, so that
 * figures and lists choose alike. The parameter {@code format} replaces the header, for programs
 * such as Excel that cannot set it. {@link StrictQuery} checks whether the operation accepts {@code
 * format}.
 */
final class Negotiation {
  private static final String API = "/api/";

  private final OfferedMethods operations;

  Negotiation(OfferedMethods operations) {
    this.operations = operations;
  }

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  void rewriteAccept(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null && accept.isBlank()) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
    String path = request.getUriInfo().getPath();
    Format named = named(request.getUriInfo().getQueryParameters().get(Format.PARAMETER.name()));
    if (path.startsWith(API) && (accept != null || named != null)) {
      Set<String> offered = operations.mediaTypes(request.getMethod(), path);
      if (named != null && offered.contains(Format.TEXT_CSV)) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, named.mediaType());
      } else if (accept != null && !offered.isEmpty()) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, preferred(request, offered));
      }
    }
  }

  /** The format that the parameter names; null for an unknown name, which is rejected later. */
  private static @Nullable Format named(@Nullable List<String> formats) {
    return formats == null ? null : Format.PARAMETER.value().reader().apply(formats.getFirst());
  }

  private static String preferred(ContainerRequestContext request, Set<String> offered) {
    try {
      return new Acceptance(request.getAcceptableMediaTypes())
          .best(offered)
          .orElseThrow(NotAcceptableException::new);
    } catch (IllegalArgumentException garbage) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "Invalid media type", HttpHeaders.ACCEPT);
    }
  }
}
