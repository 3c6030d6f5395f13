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

/**
 * Rewrites the header Accept of the API to the one media type that the operation answers in, so
 * that figures and lists choose alike. The parameter {@code format}, for programs such as Excel
 * that cannot set the header, takes its place. Whether the operation takes {@code format} at all is
 * said by {@link StrictQuery}.
 */
final class Negotiation {
  private static final String API = "/api/";

  private final OfferedMethods operations;

  Negotiation(OfferedMethods operations) {
    this.operations = operations;
  }

  @ServerRequestFilter(preMatching = true)
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

  /** The format that the parameter names; null where it names none, which is refused later. */
  private static Format named(List<String> formats) {
    return formats == null ? null : Format.PARAMETER.value().reader().apply(formats.getFirst());
  }

  private static String preferred(ContainerRequestContext request, Set<String> offered) {
    try {
      return new Acceptance(request.getAcceptableMediaTypes())
          .best(offered)
          .orElseThrow(NotAcceptableException::new);
    } catch (IllegalArgumentException garbage) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "This is no media type", HttpHeaders.ACCEPT);
    }
  }
}
