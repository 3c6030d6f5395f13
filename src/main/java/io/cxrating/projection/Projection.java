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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The columnar copy of the ledger that every statistic is computed from. */
@ApplicationScoped
public class Projection {
  private static final int RETRY_AFTER_SECONDS = 2;

  private final LedgerSources sources;
  private final ProjectionSettings settings;
  private final Path path;
  private final Follower follower;
  private ProjectionStore store;

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

  private void catchUp() {
    try {
      store.catchUp();
    } catch (ProjectionException failed) {
      throw failed;
    } catch (SQLException unreachable) {
      throw new LedgerUnreachable(unreachable);
    } catch (RuntimeException failed) {
      throw failed.getCause() instanceof SQLException ? new LedgerUnreachable(failed) : failed;
    }
  }

  /**
   * Catches up with the ledger, then answers from one consistent view. Who has seen a commit of the
   * ledger before calling finds it in the view. Where the file turns out to be damaged, the
   * question is asked again of a new one.
   *
   * @throws ProblemException PROJECTION_BEHIND where it takes too long, LEDGER_UNAVAILABLE where
   *     the ledger cannot be read
   */
  public <T> T read(Function<Snapshot, T> question) {
    return interruptibly(
        () -> {
          awaitCatchUp();
          try {
            return store.read(question);
          } catch (ProjectionException failed) {
            if (!store.isSpoilt()) {
              throw failed;
            }
            awaitCatchUp();
            return store.read(question);
          }
        });
  }

  /**
   * Catches up with the ledger and says how far: the cheap question whether an answer given before
   * still holds.
   */
  public long watermark() {
    return interruptibly(
        () -> {
          awaitCatchUp();
          return store.watermark();
        });
  }

  /** For how long what was committed in the ledger may be missing here. */
  public Duration lag() {
    return follower.sinceLastSuccess();
  }

  /** Whether the projection has caught up since the start. */
  public boolean hasCaughtUp() {
    return follower.hasSucceeded();
  }

  /** Rows that the catch-up under way has read but not made visible. */
  public long rowsUnderWay() {
    return store == null ? 0 : store.rowsUnderWay();
  }

  private void awaitCatchUp() throws InterruptedException {
    boolean inTime;
    try {
      inTime = follower.await(settings.patience());
    } catch (LedgerUnreachable unreachable) {
      throw unavailable(unreachable);
    }
    if (!inTime) {
      throw ProblemException.retryAfter(
          ProblemCode.PROJECTION_BEHIND,
          "The projection is catching up with the ledger; ask again in a few seconds",
          RETRY_AFTER_SECONDS);
    }
  }

  private static ProblemException unavailable(Exception cause) {
    ProblemException problem =
        ProblemException.retryAfter(
            ProblemCode.LEDGER_UNAVAILABLE,
            "The ledger does not answer; ask again later",
            RETRY_AFTER_SECONDS);
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
      throw new ProblemException(ProblemCode.OVERLOADED, "The service is being stopped");
    }
  }

  /** Ends the catch-up under way and closes the file, once every question is answered. */
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
