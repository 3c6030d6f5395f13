package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Clients that post rows as sources do: a batch is sent again until it is acknowledged. The rows
 * are those of {@link Posting}, from 0 on.
 */
final class Flood implements AutoCloseable {
  static final int BATCH = 20;
  private static final int CLIENTS = 2;

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final Supplier<ServiceProcess> service;
  private final List<? extends Future<?>> running;
  private volatile boolean ended;

  /** Starts to post to the service that runs at the moment. */
  Flood(Supplier<ServiceProcess> service) {
    this.service = service;
    running =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> clients.submit(this::postUntilEnded))
            .toList();
  }

  private void postUntilEnded() {
    while (!ended) {
      int batch = begun.getAndIncrement();
      while (!post(batch)) {
        retries.incrementAndGet();
        // A source waits before it tries again.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
      }
      acknowledged.incrementAndGet();
    }
  }

  private boolean post(int batch) {
    Response answer;
    try {
      answer = Posting.post(service.get(), batch * BATCH, BATCH);
    } catch (Exception disconnected) {
      return false;
    }
    if (answer.statusCode() == 503) {
      return false;
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    int stored = answer.jsonPath().getInt("accepted") + answer.jsonPath().getInt("duplicates");
    assertThat(stored).as(answer.asString()).isEqualTo(BATCH);
    return true;
  }

  /** Returns the number of acknowledged rows. */
  int acknowledged() {
    return acknowledged.get() * BATCH;
  }

  /** Returns the number of rows that were sent at least once. */
  int sent() {
    return begun.get() * BATCH;
  }

  int retries() {
    return retries.get();
  }

  /** Waits until so many more rows are acknowledged. */
  void await(int more) {
    int wanted = acknowledged() + more;
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              failures();
              return acknowledged() >= wanted;
            });
  }

  private void failures() throws Exception {
    for (Future<?> each : running) {
      if (each.isDone()) {
        each.get();
      }
    }
  }

  /** Ends the clients after the batches that they have begun; returns the number of rows. */
  int end() throws Exception {
    ended = true;
    for (Future<?> each : running) {
      each.get(3, TimeUnit.MINUTES);
    }
    assertThat(acknowledged()).isEqualTo(sent());
    return acknowledged();
  }

  @Override
  public void close() {
    ended = true;
    clients.shutdownNow();
  }
}
