package io.cxrating.tally.duckdb;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.tally.duckdb.selection.Slots;

/**
 * The numbers that the sums of one tally may hold in memory: a fifth of the heap. They are counted
 * while they are read, since how many clusters and pairs have an interaction is not known before.
 */
final class Allowance {
  private static final int SHARE_OF_HEAP = 5;

  private final Slots slots;
  private final long most;
  private long held;

  Allowance(Slots slots) {
    this.slots = slots;
    most = bytesOfTally() / Long.BYTES;
  }

  /** The memory of one tally. */
  static long bytesOfTally() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
  }

  /**
   * Counts numbers before they are held.
   *
   * @throws ProblemException TOO_MUCH_MEMORY if they are too many
   */
  void take(long numbers) {
    held += numbers;
    if (held > most) {
      throw new ProblemException(
          ProblemCode.TOO_MUCH_MEMORY,
          "The sums over %d criteria at %d touchpoints need more than %d numbers, the limit of this"
                  .formatted(slots.criteria(), slots.touchpoints(), most)
              + " service; choose one touchpoint, fewer units or a shorter time, or give the service"
              + " more memory");
    }
  }

  void giveBack(long numbers) {
    held -= numbers;
  }
}
