package io.cxrating.transfer;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Collects one body on the event loop, up to a size and a deadline. */
final class WholeBody {
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final String CONTINUE = "100-continue";

  private final RoutingContext connection;
  private final HttpServerRequest request;
  private final int limit;
  private final Places memory;
  private final String holder;
  private final UniEmitter<? super byte[]> emitter;
  private Buffer body = Buffer.buffer();
  private int counted;
  private boolean isDone;
  private long deadline;

  WholeBody(
      RoutingContext connection, int limit, Places memory, UniEmitter<? super byte[]> emitter) {
    this.connection = connection;
    this.request = connection.request();
    this.limit = limit;
    this.memory = memory;
    this.holder = Holder.of(connection);
    this.emitter = emitter;
  }

  void read(Duration timeout) {
    connection.addEndHandler(ended -> release());
    request.handler(this::add);
    request.endHandler(ended -> complete());
    request.exceptionHandler(gone -> fail(broken()));
    if (connection.response().closed()) {
      fail(broken());
      return;
    }
    if (declared() > limit) {
      fail(tooLarge());
      return;
    }
    deadline = connection.vertx().setTimer(timeout.toMillis(), late -> fail(late(timeout)));
    if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      connection.response().writeContinue();
    }
    request.resume();
  }

  private void add(Buffer piece) {
    if (isDone) {
      return;
    }
    if (body.length() + piece.length() > limit) {
      fail(tooLarge());
    } else if (memory.take(holder, piece.length())) {
      counted += piece.length();
      body.appendBuffer(piece);
    } else {
      fail(
          ProblemException.retryAfter(
              ProblemCode.OVERLOADED,
              "The service is reading too many bodies",
              RETRY_AFTER_SECONDS));
    }
  }

  private void complete() {
    if (!isDone) {
      end();
      byte[] whole = body.getBytes();
      body = Buffer.buffer();
      if (connection.response().closed()) {
        // The end of the answer, which returns the places, has already passed.
        release();
      }
      emitter.complete(whole);
    }
  }

  private void fail(ProblemException problem) {
    if (!isDone) {
      end();
      release();
      // The request refers to this body until its client has sent the rest.
      body = Buffer.buffer();
      request.resume();
      emitter.fail(problem);
    }
  }

  private void end() {
    isDone = true;
    connection.vertx().cancelTimer(deadline);
  }

  private void release() {
    memory.free(holder, counted);
    counted = 0;
  }

  private static ProblemException broken() {
    return new ProblemException(ProblemCode.BAD_REQUEST, "The body ended before it was complete");
  }

  private long declared() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemCode.PAYLOAD_TOO_LARGE, "A body can have at most %d bytes".formatted(limit));
  }

  static ProblemException late(Duration timeout) {
    return new ProblemException(
        ProblemCode.REQUEST_TIMEOUT,
        "The body was not sent within %d seconds".formatted(timeout.toSeconds()));
  }
}
