package io.cxrating.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says of a compressed body that it is compressed, instead of calling it broken JSON. */
final class ContentCoding {
  private static final String NONE = "identity";

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(NONE)) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "A body is to be sent without Content-Encoding; compressed ones are not read",
          HttpHeaders.CONTENT_ENCODING);
    }
  }
}
