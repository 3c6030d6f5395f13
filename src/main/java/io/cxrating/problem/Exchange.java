package io.cxrating.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** A request with its answer: in HTTP/2 a stream of a connection that others may share. */
public final class Exchange {
  private static final long CANCEL = 0x8;

  private Exchange() {}

  /** Whether other requests share the connection at the same time. */
  public static boolean isStream(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }

  /** Ends it without a complete answer: the stream, or in HTTP/1.1 the connection. */
  public static void abort(HttpServerRequest request) {
    if (isStream(request)) {
      request.response().reset(CANCEL);
    } else {
      request.connection().close();
    }
  }
}
