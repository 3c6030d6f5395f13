package io.cxrating.web.kit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** A cookie for all pages that neither scripts nor forms of other sites can access. */
public final class PageCookie {
  private PageCookie() {}

  public static NewCookie of(
      String name, String text, Duration lifetime, HttpServerRequest request) {
    return new NewCookie.Builder(name)
        .value(text)
        .path("/")
        .maxAge((int) lifetime.toSeconds())
        .httpOnly(true)
        .secure(isHttps(request))
        // Lax, so that a reader who follows a link from a mail is signed in.
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** Trusts the proxy's header about TLS; a client that forges it only affects itself. */
  private static boolean isHttps(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
