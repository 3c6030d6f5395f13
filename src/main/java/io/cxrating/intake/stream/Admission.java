package io.cxrating.intake.stream;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much is taken in at once. An admitted request holds at most about 4 MB, however its rows
 * look; {@value #WIDE_STREAMS} streams may hold about 20 MB each, in exchange for fewer commits,
 * and one atomic request about 120 MB. So 64 requests stay below 512 MB.
 */
@Singleton
public class Admission {
  private static final int WIDE_STREAMS = 4;
  private static final int PATIENCE_SECONDS = 10;
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Semaphore requests;
  private final Semaphore wideStreams = new Semaphore(WIDE_STREAMS);
  private final Semaphore largeAtomic = new Semaphore(1);

  Admission(@ConfigProperty(name = "cxrating.intake.max-requests") int maxRequests) {
    if (maxRequests < 1) {
      throw new IllegalArgumentException("cxrating.intake.max-requests is to be at least 1");
    }
    requests = new Semaphore(maxRequests);
  }

  /** Work that reads the body of a request. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads the body and does what it asks for. */
    T read() throws IOException, InterruptedException;
  }

  /**
   * Does the work, or refuses it before anything of the body is read.
   *
   * @throws ProblemException {@code OVERLOADED} when too many requests are under way, {@code
   *     BAD_REQUEST} when the client goes away before its body is complete
   */
  public <T> T admit(Reading<T> reading) {
    if (!requests.tryAcquire()) {
      throw overloaded("Too many requests are being taken in");
    }
    try {
      return reading.read();
    } catch (IOException unreadable) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The body ended before it was complete");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw overloaded("The service is stopping");
    } finally {
      requests.release();
    }
  }

  /**
   * Whether an admitted stream may go on in large batches; if so, {@link #narrow} it at its end.
   */
  boolean widen() {
    return wideStreams.tryAcquire();
  }

  void narrow() {
    wideStreams.release();
  }

  /** Waits for the one place of a large atomic request, but not for ever. */
  void enterLargeAtomic() throws InterruptedException {
    if (!largeAtomic.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw overloaded("Another large atomic request is being taken in");
    }
  }

  void leaveLargeAtomic() {
    largeAtomic.release();
  }

  private static ProblemException overloaded(String detail) {
    return ProblemException.retryAfter(ProblemCode.OVERLOADED, detail, RETRY_AFTER_SECONDS);
  }
}
