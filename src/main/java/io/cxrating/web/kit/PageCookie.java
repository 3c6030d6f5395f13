package io.cxrating.web.kit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** A cookie for all pages, which no script and no other site's form gets hold of. */
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
        // Lax, so that a link from a colleague's mail finds the reader signed in.
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** Also where a proxy speaks TLS for us; who lies about it harms nobody but himself. */
  private static boolean isHttps(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
