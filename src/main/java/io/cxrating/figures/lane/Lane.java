package io.cxrating.figures.lane;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Places for questions of similar cost, and a queue that is fair by key: a free place goes to the
 * key that has the fewest places, and among these to the one that was served longest ago.
 */
final class Lane {
  /** Each waiting request occupies a thread of the service. */
  private static final int MOST_WAITING = 64;

  private static final int MOST_WAITING_OF_KEY = 16;

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final String name;
  private final int places;
  private final int placesOfKey;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Ticket> waiting = new ArrayList<>();
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Long> served = new HashMap<>();
  private int occupied;
  private long admitted;

  /** A waiting question; two of one key are not equal. */
  private static final class Ticket {
    private final String key;

    Ticket(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  Lane(String name, int places, int placesOfKey, Duration patience) {
    if (places < 1) {
      throw new IllegalArgumentException("cxrating.lanes." + name + " must be at least 1");
    }
    this.name = name;
    this.places = places;
    this.placesOfKey = placesOfKey;
    this.patience = patience;
  }

  String name() {
    return name;
  }

  /**
   * Waits for a place; give it back with {@link #leave}.
   *
   * @param gone whether the client has disconnected
   * @throws ProblemException OVERLOADED if there is none in time
   */
  void enter(String key, BooleanSupplier gone) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Ticket ticket = new Ticket(key);
      waiting.add(ticket);
      try {
        checkLength(ticket);
        await(ticket, gone);
      } finally {
        waiting.remove(ticket);
        changed.signalAll();
      }
      occupied++;
      running.merge(key, 1, Integer::sum);
      served.put(key, ++admitted);
    } finally {
      lock.unlock();
    }
  }

  /** A question that need not wait is admitted even if the queue is full. */
  private void checkLength(Ticket ticket) {
    long ofKey = waiting.stream().filter(one -> one.key().equals(ticket.key())).count();
    if ((ofKey > MOST_WAITING_OF_KEY || waiting.size() > MOST_WAITING) && !isNext(ticket)) {
      throw overloaded(
          ofKey > MOST_WAITING_OF_KEY
              ? "Too many requests of this key wait for this service"
              : "Too many other requests wait for this service");
    }
  }

  private void await(Ticket ticket, BooleanSupplier gone) throws InterruptedException {
    long left = patience.toNanos();
    while (!isNext(ticket)) {
      if (left <= 0) {
        throw overloaded(
            "No place became free within %d seconds; ask for less at a time"
                .formatted(patience.toSeconds()));
      }
      if (gone.getAsBoolean()) {
        throw overloaded("The client has disconnected");
      }
      long most = Math.min(left, LOOK_NANOS);
      left -= most - changed.awaitNanos(most);
    }
  }

  private boolean isNext(Ticket ticket) {
    return occupied < places
        && waiting.stream()
            .filter(one -> placesOf(one.key()) < placesOfKey)
            .min(
                Comparator.<Ticket>comparingInt(one -> placesOf(one.key()))
                    .thenComparingLong(one -> served.getOrDefault(one.key(), 0L)))
            .filter(ticket::equals)
            .isPresent();
  }

  private int placesOf(String key) {
    return running.getOrDefault(key, 0);
  }

  /** Gives the place of a key back. */
  void leave(String key) {
    lock.lock();
    try {
      occupied--;
      running.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
      if (waiting.isEmpty() && running.isEmpty()) {
        served.clear();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  int running() {
    lock.lock();
    try {
      return occupied;
    } finally {
      lock.unlock();
    }
  }

  static ProblemException overloaded(String detail) {
    return ProblemException.retryAfter(ProblemCode.OVERLOADED, detail, RETRY_AFTER_SECONDS);
  }
}
