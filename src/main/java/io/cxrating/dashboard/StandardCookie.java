package io.cxrating.dashboard;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The key of the standard that a browser's reader saw last, and nothing else. */
final class StandardCookie {
  static final String NAME = "cxrating-standard";

  private static final Duration LIFETIME = Duration.ofDays(180);

  private StandardCookie() {}

  static NewCookie of(String standard, HttpServerRequest request) {
    return PageCookie.of(NAME, standard, LIFETIME, request);
  }
}
