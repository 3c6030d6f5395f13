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

/** Shared steps of signing in and out. */
final class SessionCookie {
  private SessionCookie() {}

  /** Rejects sign-in and sign-out requests from other sites. */
  static void requireOwnPage(HttpServerRequest request) {
    if (!SameOrigin.isConfirmedBy(request)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "Sign in and sign out only from the pages of this service");
    }
  }

  /**
   * Redirects to a relative address, since behind a proxy the service does not know its own host.
   */
  static Response.ResponseBuilder goTo(String to) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, Deeplink.checked(to));
  }

  static NewCookie of(String text, Duration lifetime, HttpServerRequest request) {
    return PageCookie.of(PageSessions.COOKIE, text, lifetime, request);
  }
}
