package io.cxrating.figures.lane;

import io.cxrating.tally.Tally;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A question that is being computed, and the reason why it is no longer wanted. */
final class Computation {
  private final Tally view;
  private final BooleanSupplier gone;
  private final long startedNanos = System.nanoTime();
  private final long limitNanos;
  private boolean ended;
  private @Nullable Unwanted unwanted;

  /** Why a computation is cancelled. */
  enum Unwanted {
    TIME_LIMIT,
    DISCONNECTED
  }

  Computation(Tally view, BooleanSupplier gone, long limitNanos) {
    this.view = view;
    this.gone = gone;
    this.limitNanos = limitNanos;
  }

  /** Cancels the running statement if nothing needs its result; repeated for the next one. */
  synchronized void look() {
    if (ended) {
      return;
    }
    if (unwanted == null) {
      if (System.nanoTime() - startedNanos > limitNanos) {
        unwanted = Unwanted.TIME_LIMIT;
      } else if (gone.getAsBoolean()) {
        unwanted = Unwanted.DISCONNECTED;
      }
    }
    if (unwanted != null) {
      view.cancel();
    }
  }

  /** Ends it: from now on its connection belongs to another question. */
  synchronized @Nullable Unwanted end() {
    ended = true;
    return unwanted;
  }
}
