package io.cxrating.web.signin;

import io.cxrating.access.PageSessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Signing out. */
@Path("/sign-out")
@PermitAll
@RunOnVirtualThread
public class SignOutResource {
  private final PageSessions sessions;

  SignOutResource(PageSessions sessions) {
    this.sessions = sessions;
  }

  /** Ends the session on the server, in addition to deleting the cookie of this browser. */
  @POST
  public Response signOut(HttpServerRequest request) {
    SessionCookie.requireOwnPage(request);
    Optional.ofNullable(request.getCookie(PageSessions.COOKIE))
        .ifPresent(cookie -> sessions.close(cookie.getValue()));
    return SessionCookie.goTo(SignInResource.PATH)
        .cookie(SessionCookie.of("", Duration.ZERO, request))
        .build();
  }
}
