package io.cxrating.intake.stream;

import io.cxrating.access.Caller;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.transfer.Places;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the memory and the concurrency of the intake. An admitted request needs at most about 4
 * MB, whatever its rows; {@value #WIDE_STREAMS} streams may need about 20 MB each, in exchange for
 * fewer commits, and one atomic request about 120 MB. So 64 requests stay below 512 MB. One key can
 * have half of the places, so that other keys are served while a key is misused.
 */
@Singleton
public class Admission {
  private static final int WIDE_STREAMS = 4;
  private static final int PATIENCE_SECONDS = 10;
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Places requests;
  private final Caller caller;
  private final Semaphore wideStreams = new Semaphore(WIDE_STREAMS);
  private final Semaphore largeAtomic = new Semaphore(1);

  Admission(
      @ConfigProperty(name = "cxrating.intake.max-requests") int maxRequests,
      @ConfigProperty(name = "cxrating.intake.max-requests-per-key") Optional<Integer> ofOneKey,
      Caller caller) {
    if (maxRequests < 1) {
      throw new IllegalArgumentException("cxrating.intake.max-requests must be at least 1");
    }
    this.requests = new Places(maxRequests, ofOneKey.orElse((maxRequests + 1) / 2));
    this.caller = caller;
  }

  /** Work that reads the body of a request. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads the body and does the work. */
    T read() throws IOException, InterruptedException;
  }

  /**
   * Does the work, or rejects the request before any of its body is read.
   *
   * @throws ProblemException {@code OVERLOADED} when too many requests are in progress, {@code
   *     BAD_REQUEST} when the client disconnects before its body is complete
   */
  public <T> T admit(Reading<T> reading) {
    String key = caller.keyId();
    if (!requests.take(key, 1)) {
      throw overloaded("The intake is processing too many requests, of this key or of all");
    }
    try {
      return reading.read();
    } catch (IOException unreadable) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The body ended before it was complete");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw overloaded("The service is shutting down");
    } finally {
      requests.free(key, 1);
    }
  }

  /**
   * Whether an admitted stream may continue with large batches; if so, {@link #narrow} it at its
   * end.
   */
  boolean widen() {
    return wideStreams.tryAcquire();
  }

  void narrow() {
    wideStreams.release();
  }

  /** Waits, with a time limit, for the only slot of a large atomic request. */
  void enterLargeAtomic() throws InterruptedException {
    if (!largeAtomic.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw overloaded("The intake is processing another large atomic request");
    }
  }

  void leaveLargeAtomic() {
    largeAtomic.release();
  }

  private static ProblemException overloaded(String detail) {
    return ProblemException.retryAfter(ProblemCode.OVERLOADED, detail, RETRY_AFTER_SECONDS);
  }
}
