package io.cxrating.web.kit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Cookie with the key of the standard that the reader saw last. */
public final class StandardCookie {
  static final String NAME = "cxrating-standard";

  private static final Duration LIFETIME = Duration.ofDays(180);

  private StandardCookie() {}

  public static NewCookie of(String standard, HttpServerRequest request) {
    return PageCookie.of(NAME, standard, LIFETIME, request);
  }
}
