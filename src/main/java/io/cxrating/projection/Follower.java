package io.cxrating.projection;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Repeats one task on its own thread, one run at a time. A waiting caller gets a run that began
 * after its call: an earlier run may have read the ledger before the caller's rows were committed.
 */
final class Follower implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private final Condition finished = lock.newCondition();
  private final Runnable task;
  private final Duration poll;
  private final Thread thread;
  private boolean closed;
  private long requested;
  private long started;
  private long ended;
  private long succeeded;
  private long startedNanos;
  private long caughtUpNanos = System.nanoTime();
  private @Nullable RuntimeException failure;

  Follower(Runnable task, Duration poll) {
    this.task = task;
    this.poll = poll;
    thread = Thread.ofPlatform().name("projection").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Waits for a run that begins after this call.
   *
   * @return whether it ended in time; if not, it continues
   * @throws RuntimeException what that run threw
   */
  boolean await(Duration patience) throws InterruptedException {
    long remaining = patience.toNanos();
    lock.lockInterruptibly();
    try {
      long run = started + 1;
      requested = Math.max(requested, run);
      asked.signal();
      while (ended < run && remaining > 0 && !closed) {
        remaining = finished.awaitNanos(remaining);
      }
      if (ended >= run && succeeded < run) {
        throw Objects.requireNonNull(failure, "a run that does not succeed throws");
      }
      return succeeded >= run;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Time since the last successful run began; before the first one, since this object was created.
   */
  Duration sinceLastSuccess() {
    lock.lock();
    try {
      return Duration.ofNanos(System.nanoTime() - caughtUpNanos);
    } finally {
      lock.unlock();
    }
  }

  /** Whether any run has succeeded. */
  boolean hasSucceeded() {
    lock.lock();
    try {
      return succeeded > 0;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (next()) {
      RuntimeException thrown = null;
      try {
        task.run();
      } catch (RuntimeException failed) {
        thrown = failed;
      } catch (Error failed) {
        thrown = new ProjectionException("The projection cannot follow", failed);
      }
      end(thrown);
    }
  }

  private boolean next() {
    lock.lock();
    try {
      long remaining = poll.toNanos();
      while (requested <= started && remaining > 0 && !closed) {
        remaining = asked.awaitNanos(remaining);
      }
      started++;
      startedNanos = System.nanoTime();
      return !closed;
    } catch (InterruptedException stopped) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void end(@Nullable RuntimeException thrown) {
    lock.lock();
    try {
      ended = started;
      failure = thrown;
      if (thrown == null) {
        succeeded = ended;
        caughtUpNanos = startedNanos;
      }
      finished.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Interrupts the current run and waits for its end. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      asked.signalAll();
      finished.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
