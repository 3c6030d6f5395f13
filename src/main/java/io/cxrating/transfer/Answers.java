package io.cxrating.transfer;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Delivers the answers of REST operations and limits the heap that large answers fill while slow
 * clients take them.
 */
@ApplicationScoped
class Answers {
  private static final int LARGE_BYTES = 1 << 20;
  private static final int SHARE_OF_HEAP = 4;
  private static final int RETRY_AFTER_SECONDS = 5;

  private final Delivery delivery;
  private final Places memory;

  Answers(Delivery delivery, MeterRegistry metrics) {
    long bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    this.delivery = delivery;
    this.memory = new Places(bytes, bytes / 2);
    Gauge.builder("cxrating.answers.sending", memory, Places::taken)
        .description("Size of the answers above 1 MiB that clients have not taken yet")
        .baseUnit(BaseUnits.BYTES)
        .register(metrics);
  }

  void send(byte[] answer, ServerRequestContext context) {
    ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
    RoutingContext connection = request.unwrap(RoutingContext.class);
    String holder = Holder.of(connection);
    int counted = answer.length < LARGE_BYTES ? 0 : answer.length;
    if (!memory.take(holder, counted)) {
      throw ProblemException.retryAfter(
          ProblemCode.OVERLOADED, "Too many large answers are being sent", RETRY_AFTER_SECONDS);
    }
    request.suspend();
    delivery.send(
        connection.request(),
        answer,
        () -> {
          memory.free(holder, counted);
          request.resume();
        });
  }
}
