package io.cxrating.transfer;

import io.cxrating.problem.Exchange;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends an answer in pieces, each after the client took the one before. So an answer holds no
 * thread and at most one piece outside of the heap, however slow its client is.
 */
@ApplicationScoped
public class Delivery {
  static final int PIECE_BYTES = 64 * 1024;

  // Of a longer answer, in each period. Compressed it is much less.
  private static final int LEAST_BYTES = 256 * 1024;

  private final Vertx vertx;
  private final Duration period;

  Delivery(Vertx vertx, @ConfigProperty(name = "cxrating.slow-client-timeout") Duration period) {
    this.vertx = vertx;
    this.period = period;
  }

  /**
   * Sends an answer whose other headers are set.
   *
   * @param done called once, when the client has the answer or its connection is closed
   */
  public void send(HttpServerRequest request, byte[] answer, Runnable done) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.length));
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end().onComplete(ended -> done.run());
    } else {
      new Sending(request, answer, done).start();
    }
  }

  private final class Sending {
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final byte[] answer;
    private final Runnable done;
    private volatile int sent;
    private int sentBefore;
    private long timer;

    Sending(HttpServerRequest request, byte[] answer, Runnable done) {
      this.request = request;
      this.response = request.response();
      this.answer = answer;
      this.done = done;
    }

    void start() {
      timer = vertx.setPeriodic(period.toMillis(), tick -> check());
      // On the thread of the connection: between a check and its handler nothing is taken.
      ((ConnectionBase) request.connection()).getContext().runOnContext(any -> begin());
    }

    private void begin() {
      if (response.writeQueueFull()) {
        // The client has not taken the answer to its previous request.
        response.drainHandler(
            drained -> {
              // The handler stays, and is called for each piece that is taken.
              response.drainHandler(null);
              sendNext();
            });
      } else {
        sendNext();
      }
    }

    private void sendNext() {
      int end = Math.min(answer.length, sent + PIECE_BYTES);
      Buffer piece = Buffer.buffer(Arrays.copyOfRange(answer, sent, end));
      boolean isLast = end == answer.length;
      (isLast ? response.end(piece) : response.write(piece))
          .onComplete(
              written -> {
                sent = end;
                if (isLast || written.failed()) {
                  finish();
                } else {
                  sendNext();
                }
              });
    }

    private void check() {
      if (sent - sentBefore < LEAST_BYTES) {
        abort();
        finish();
      }
      sentBefore = sent;
    }

    private void abort() {
      if (Exchange.isStream(request)) {
        Exchange.abort(request);
      } else {
        // Closing the connection itself would first wait until the client takes what was written.
        var unused = ((ConnectionBase) request.connection()).channel().close();
      }
    }

    private void finish() {
      if (vertx.cancelTimer(timer)) {
        done.run();
      }
    }
  }
}
