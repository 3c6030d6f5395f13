package io.cxrating.web.kit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The key of the standard that a browser's reader saw last, and nothing else. */
public final class StandardCookie {
  static final String NAME = "cxrating-standard";

  private static final Duration LIFETIME = Duration.ofDays(180);

  private StandardCookie() {}

  public static NewCookie of(String standard, HttpServerRequest request) {
    return PageCookie.of(NAME, standard, LIFETIME, request);
  }
}
