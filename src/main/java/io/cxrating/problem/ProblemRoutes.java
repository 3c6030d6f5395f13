package io.cxrating.problem;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Responds like the mappers when the server rejects a request before or outside of REST. */
@ApplicationScoped
public class ProblemRoutes {
  private static final int BEFORE_ANY_OTHER = Integer.MIN_VALUE;
  private static final Pattern MEDIA_TYPES =
      Pattern.compile("[\\s,]*+[!-~&&[^/;,]]++/[!-~&&[^/;,]]++[\\t -~\\x80-\\xff]*+");
  static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  private static final long DRAINED_BYTES = 64 * 1024;

  void install(@Observes Router router) {
    Handler<RoutingContext> fail = context -> write(context, problemOf(context));
    router.route().order(BEFORE_ANY_OTHER).handler(ProblemRoutes::checkHead).failureHandler(fail);
    for (int status : new int[] {400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503}) {
      router.errorHandler(status, fail);
    }
  }

  @SuppressWarnings("OrphanedFormatString") // %3B is an encoded semicolon.
  private static void checkHead(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!AddressCheck.isValid(request.uri())) {
      context.fail(
          new ProblemException(
              ProblemCode.BAD_REQUEST, "The URL is not encoded properly or contains U+0000"));
      return;
    }
    if (request.path() != null && request.path().indexOf(';') >= 0) {
      // Frameworks cut off the rest, and would correct or erase the resource named before it.
      context.fail(
          new ProblemException(ProblemCode.BAD_REQUEST, "Encode a semicolon in a path as %3B"));
      return;
    }
    for (String name : List.of("Accept", "Content-Type")) {
      String value = request.getHeader(name);
      if (value != null && !value.isBlank() && !MEDIA_TYPES.matcher(value).matches()) {
        context.fail(new ProblemException(ProblemCode.BAD_REQUEST, "Invalid media type", name));
        return;
      }
    }
    context.next();
  }

  private static Problem problemOf(RoutingContext context) {
    HttpServerRequest request = context.request();
    return context.failure() == null
        ? Diagnosis.of(Math.max(context.statusCode(), ProblemCode.BAD_REQUEST.status()))
        : Diagnosis.of(
            context.failure(), context.statusCode(), request.method() + " " + request.path());
  }

  /** Responds with 401 and does not read the body of an unauthenticated request. */
  public static void challenge(RoutingContext context) {
    write(context, Diagnosis.of(ProblemCode.UNAUTHORIZED.status()));
  }

  private static void write(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Too late for a status: only a broken connection shows that the response is incomplete.
      Exchange.abort(context.request());
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL)
        .putHeader(HttpHeaders.VARY, Problem.VARY);
    // A problem may precede the routes that add the headers of the configuration.
    SECURITY_HEADERS.forEach(response::putHeader);
    if (problem.status() == ProblemCode.UNAUTHORIZED.status()) {
      response.putHeader("WWW-Authenticate", Problem.CHALLENGE);
    }
    if (problem.retryAfterSeconds() != null) {
      response.putHeader("Retry-After", problem.retryAfterSeconds().toString());
    }
    if (isLongBody(context.request())) {
      if (!Exchange.isStream(context.request())) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      response.end(problem.json()).onComplete(done -> Exchange.abort(context.request()));
    } else {
      response.end(problem.json());
    }
  }

  private static boolean isLongBody(HttpServerRequest request) {
    if (request.isEnded()) {
      return false;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean isChunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return isChunked
        || (length != null && (length.length() > 9 || Long.parseLong(length) > DRAINED_BYTES));
  }
}
