package io.cxrating.problem;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reports a compressed body as compressed rather than as broken JSON. */
final class ContentCoding {
  private static final String NONE = "identity";

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
  void refuse(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(NONE)) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding is not supported; send the body uncompressed",
          HttpHeaders.CONTENT_ENCODING);
    }
  }
}
