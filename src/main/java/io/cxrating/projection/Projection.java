package io.cxrating.projection;

import io.cxrating.ledger.identity.LedgerIdentity;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The columnar copy of the ledger from which every statistic is computed. */
@ApplicationScoped
public class Projection {
  private static final int RETRY_AFTER_SECONDS = 2;
  private static final int RETRY_AFTER_FULL_SECONDS = 30;

  private final LedgerSources sources;
  private final ProjectionSettings settings;
  private final Path path;
  private final Follower follower;
  private @Nullable ProjectionStore store;

  public Projection(
      LedgerSources sources,
      ProjectionSettings settings,
      @ConfigProperty(name = "cxrating.data-dir") Path dataDir) {
    this.sources = sources;
    this.settings = settings;
    path = dataDir.resolve("projection");
    follower = new Follower(this::catchUp, settings.poll());
  }

  void start(@Observes @Priority(LedgerIdentity.START_PRIORITY + 1) StartupEvent start) {
    open();
  }

  public void open() {
    store = new ProjectionStore(path, sources, settings);
    follower.start();
  }

  private ProjectionStore store() {
    return Objects.requireNonNull(store, "the projection is opened before it is read");
  }

  private void catchUp() {
    try {
      store().catchUp();
    } catch (ProjectionException failed) {
      throw failed;
    } catch (SQLException unreachable) {
      throw new LedgerUnreachable(unreachable);
    } catch (RuntimeException failed) {
      throw failed.getCause() instanceof SQLException ? new LedgerUnreachable(failed) : failed;
    }
  }

  /**
   * Catches up with the ledger, then answers from one consistent view. The view contains every
   * commit of the ledger that the caller has seen. If the file turns out to be damaged, the
   * question is repeated on a new one.
   *
   * @throws ProblemException PROJECTION_BEHIND if it takes too long, LEDGER_UNAVAILABLE if the
   *     ledger cannot be read
   */
  public <T> T read(Function<Snapshot, T> question) {
    return interruptibly(
        () -> {
          awaitCatchUp();
          try {
            return store().read(question);
          } catch (ProjectionException failed) {
            if (!store().isSpoilt()) {
              throw diagnosed(failed);
            }
            awaitCatchUp();
            return store().read(question);
          }
        });
  }

  /**
   * Catches up with the ledger and returns the watermark: a cheap check whether an earlier answer
   * is still valid.
   */
  public long watermark() {
    return interruptibly(
        () -> {
          awaitCatchUp();
          return store().watermark();
        });
  }

  /** The time for which commits of the ledger may be missing here. */
  public Duration lag() {
    return follower.sinceLastSuccess();
  }

  /** Whether the projection has caught up since the start. */
  public boolean hasCaughtUp() {
    return follower.hasSucceeded();
  }

  /** Rows that the current catch-up has read but not yet made visible. */
  public long rowsUnderWay() {
    return store == null ? 0 : store.rowsUnderWay();
  }

  private void awaitCatchUp() throws InterruptedException {
    boolean inTime;
    try {
      inTime = follower.await(settings.patience());
    } catch (LedgerUnreachable unreachable) {
      throw unavailable(unreachable);
    } catch (ProjectionException failed) {
      throw diagnosed(failed);
    }
    if (!inTime) {
      throw ProblemException.retryAfter(
          ProblemCode.PROJECTION_BEHIND,
          "The projection is catching up with the ledger; ask again in a few seconds",
          RETRY_AFTER_SECONDS);
    }
  }

  private static ProblemException unavailable(Exception cause) {
    return caused(
        ProblemException.retryAfter(
            ProblemCode.LEDGER_UNAVAILABLE,
            "The ledger does not answer; ask again later",
            RETRY_AFTER_SECONDS),
        cause);
  }

  /** The problem of a lack of disk or memory; otherwise the failure itself. */
  private static RuntimeException diagnosed(ProjectionException failed) {
    if (Engine.isDiskFull(failed)) {
      return caused(
          ProblemException.retryAfter(
              ProblemCode.PROJECTION_UNAVAILABLE,
              "The disk of the projection is full; answers return when it has room",
              RETRY_AFTER_FULL_SECONDS),
          failed);
    }
    if (Engine.isOutOfMemory(failed)) {
      return caused(
          new ProblemException(
              ProblemCode.TOO_MUCH_MEMORY,
              "The question needs more memory than the engine may use"
                  + " (CXRATING_PROJECTION_MEMORY_LIMIT); choose one touchpoint, fewer units or a"
                  + " shorter time"),
          failed);
    }
    return failed;
  }

  private static ProblemException caused(ProblemException problem, Exception cause) {
    problem.initCause(cause);
    return problem;
  }

  private interface Question<T> {
    T ask() throws InterruptedException;
  }

  private static <T> T interruptibly(Question<T> question) {
    try {
      return question.ask();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ProblemException.retryAfter(
          ProblemCode.OVERLOADED, "The service is shutting down", RETRY_AFTER_SECONDS);
    }
  }

  /** Ends the current catch-up and closes the file after every question is answered. */
  @PreDestroy
  public void close() {
    follower.close();
    if (store != null) {
      store.close();
    }
  }

  /** The ledger failed, not the projection. */
  private static final class LedgerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnreachable(Exception cause) {
      super(cause);
    }
  }
}
