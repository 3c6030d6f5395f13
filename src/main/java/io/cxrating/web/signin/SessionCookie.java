package io.cxrating.web.signin;

import io.cxrating.access.PageSessions;
import io.cxrating.access.SameOrigin;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.web.kit.PageCookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What signing in and out have in common. */
final class SessionCookie {
  private SessionCookie() {}

  /** Nobody is signed in or out by another site's page. */
  static void requireOwnPage(HttpServerRequest request) {
    if (!SameOrigin.isSaidBy(request)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "Signing in and out works from the pages of this service only");
    }
  }

  /** A relative address: behind a proxy the service does not know its own. */
  static Response.ResponseBuilder goTo(String to) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, Deeplink.checked(to));
  }

  static NewCookie of(String text, Duration lifetime, HttpServerRequest request) {
    return PageCookie.of(PageSessions.COOKIE, text, lifetime, request);
  }
}
