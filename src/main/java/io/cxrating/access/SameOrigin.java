package io.cxrating.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Whether a request was made by a page of this service. Browsers say so by Sec-Fetch-Site, over
 * plain HTTP to another machine only by Origin; a request with neither is of no browser.
 */
public final class SameOrigin {
  private SameOrigin() {}

  /** Whether the browser says so. */
  public static boolean isSaidBy(HttpServerRequest request) {
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
