package io.cxrating.transfer;

import java.util.HashMap;
import java.util.Map;

/**
 * A limited number of places that several holders share. The first request of a holder may exceed
 * the limit of one holder, and the total if no place is taken, so that a large request is never
 * rejected for good.
 */
public final class Places {
  private final long total;
  private final long ofOneHolder;
  private final Map<String, Long> held = new HashMap<>();
  private long taken;

  /** All places, and the number that one holder can have. */
  public Places(long total, long ofOneHolder) {
    if (ofOneHolder < 1 || total < ofOneHolder) {
      throw new IllegalArgumentException(
          "Expected 1 to %d places of one holder, not %d".formatted(total, ofOneHolder));
    }
    this.total = total;
    this.ofOneHolder = ofOneHolder;
  }

  /** Takes places; false, and none taken, if they are not free. */
  public synchronized boolean take(String holder, long places) {
    if (places == 0) {
      return true;
    }
    long own = held.getOrDefault(holder, 0L);
    boolean isFree =
        (own == 0 || own + places <= ofOneHolder) && (taken == 0 || taken + places <= total);
    if (isFree) {
      held.put(holder, own + places);
      taken += places;
    }
    return isFree;
  }

  /** The number of places that are not free. */
  public synchronized long taken() {
    return taken;
  }

  /** Returns places that were taken. */
  public synchronized void free(String holder, long places) {
    taken -= places;
    held.computeIfPresent(holder, (name, own) -> own > places ? own - places : null);
  }
}
