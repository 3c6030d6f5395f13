package io.cxrating.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Whether a page of this service made a request. Browsers report it by Sec-Fetch-Site, and over
 * plain HTTP to another machine only by Origin; a request with neither header does not come from a
 * browser.
 */
public final class SameOrigin {
  private SameOrigin() {}

  /** Whether the browser reports the same origin. */
  public static boolean isConfirmedBy(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null && isOf(origin, request.getHeader("Host"));
  }

  private static boolean isOf(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
