package io.cxrating.figures.lane;

import io.cxrating.figures.lane.Computation.Unwanted;
import io.cxrating.problem.ProblemException;
import io.cxrating.tally.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of cheap and of expensive questions. A computation runs on the thread of its request, a
 * platform thread, and occupies a place of its lane.
 */
@Singleton
public class Lanes {
  private static final Logger LOG = Logger.getLogger(Lanes.class);
  private static final long LOOK_MILLIS = 100;

  private final LaneSettings settings;
  private final Client client;
  private final MeterRegistry metrics;
  private final Lane cheap;
  private final Lane expensive;
  private final Set<Computation> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  Lanes(LaneSettings settings, Client client, MeterRegistry metrics) {
    this.settings = settings;
    this.client = client;
    this.metrics = metrics;
    cheap = new Lane("cheap", settings.cheap(), settings.cheap(), settings.patience());
    expensive =
        new Lane(
            "expensive",
            settings.expensive(),
            Math.max(1, settings.expensive() - 1),
            settings.patience());
    for (Lane lane : List.of(cheap, expensive)) {
      gauge("waiting", "Questions that wait for a place", lane, lane::waiting);
      gauge("running", "Questions that are being computed", lane, lane::running);
    }
  }

  void start(@Observes StartupEvent start) {
    Thread.ofPlatform().name("lanes").daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        running.forEach(Lanes::look);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void look(Computation one) {
    try {
      one.look();
    } catch (RuntimeException failed) {
      LOG.error("A question could not be checked against its time limit", failed);
    }
  }

  private void gauge(String name, String description, Lane lane, Supplier<Number> value) {
    Gauge.builder("cxrating.lanes." + name, value)
        .description(description)
        .tag("lane", lane.name())
        .register(metrics);
  }

  /**
   * Computes within a lane. It may not be called within another computation.
   *
   * @param view cancelled if the computation takes too long or the client disconnects
   * @param rows counts the interactions of the slice, as a cheap question
   * @param criteria criteria of each cell
   * @throws ProblemException OVERLOADED if there is no place in time, or it takes too long
   */
  public <T> T compute(
      Tally view, Effort effort, Supplier<Long> rows, int criteria, Supplier<T> computation) {
    boolean isExpensive =
        isExpensive(effort, 0, criteria)
            || isExpensive(effort, compute(cheap, view, rows), criteria);
    return compute(isExpensive ? expensive : cheap, view, computation);
  }

  /**
   * Computes in the lane of the cheap questions: what a page offers to choose from, for instance.
   */
  public <T> T computeCheap(Tally view, Supplier<T> computation) {
    return compute(cheap, view, computation);
  }

  private boolean isExpensive(Effort effort, long rows, int criteria) {
    return effort.time(rows, criteria).compareTo(settings.expensiveFrom()) >= 0;
  }

  private <T> T compute(Lane lane, Tally view, Supplier<T> computation) {
    String key = client.key();
    BooleanSupplier gone = client.gone();
    enter(lane, key, gone);
    Computation one = new Computation(view, gone, settings.timeLimit().toNanos());
    running.add(one);
    try {
      return compute(lane, one, computation);
    } finally {
      one.end();
      running.remove(one);
      lane.leave(key);
    }
  }

  /** Fails if the view was cancelled at the end: a page would ask further questions of the view. */
  private <T> T compute(Lane lane, Computation one, Supplier<T> computation) {
    T answer;
    try {
      answer = computation.get();
    } catch (RuntimeException failed) {
      Unwanted unwanted = one.end();
      throw unwanted == null ? failed : cancelled(lane, unwanted, failed);
    }
    Unwanted unwanted = one.end();
    if (unwanted != null) {
      throw cancelled(lane, unwanted, null);
    }
    return answer;
  }

  private void enter(Lane lane, String key, BooleanSupplier gone) {
    try {
      lane.enter(key, gone);
    } catch (ProblemException refused) {
      refuse(lane, "queue");
      throw refused;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Lane.overloaded("The service is shutting down");
    }
  }

  private ProblemException cancelled(
      Lane lane, Unwanted unwanted, @Nullable RuntimeException failed) {
    refuse(lane, unwanted.name().toLowerCase(Locale.ROOT));
    ProblemException problem =
        Lane.overloaded(
            unwanted == Unwanted.DISCONNECTED
                ? "The client has disconnected"
                : "The answer took more than %d seconds; ask for fewer units, days or criteria"
                    .formatted(settings.timeLimit().toSeconds()));
    problem.initCause(failed);
    return problem;
  }

  private void refuse(Lane lane, String reason) {
    metrics.counter("cxrating.lanes.refused", "lane", lane.name(), "reason", reason).increment();
  }

  @PreDestroy
  void close() {
    closed.countDown();
  }
}
