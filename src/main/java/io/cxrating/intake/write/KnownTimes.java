package io.cxrating.intake.write;

import io.cxrating.ledger.TinyPart;
import java.sql.SQLException;

/**
 * What the ledger knows of the times of a source's rows of one kind.
 *
 * @param extent where they lie
 * @param asideRows how many were far from it since it was last found
 * @param aside where those lie, null for none
 */
record KnownTimes(Extent extent, long asideRows, Extent aside) {
  /** Far rows that are more than a hundredth of these are no exceptions. */
  private static final long ENOUGH = 100_000;

  /**
   * What is known after a request.
   *
   * @param farAreExceptions whether its far rows are to be warned of
   */
  record Settled(KnownTimes known, boolean farAreExceptions) {}

  /** Counts the rows of the source, up to {@code most}. */
  @FunctionalInterface
  interface Counting {
    long upTo(long most) throws SQLException;
  }

  /**
   * Far rows are counted aside until they are more than a hundredth of the source's rows; then they
   * belong to it. Where the others are the exceptions, the far rows alone make the extent.
   */
  Settled after(SourceTimes times, Counting stored) throws SQLException {
    times.meet(extent);
    if (times.farAccepted() == 0) {
      return new Settled(new KnownTimes(times.near(), asideRows, aside), true);
    }
    long far = asideRows + times.farAccepted();
    Extent farDays = aside == null ? times.farDays() : aside.with(times.farDays());
    KnownTimes apart = new KnownTimes(times.near(), far, farDays);
    if (far < TinyPart.LEAST) {
      return new Settled(apart, true);
    }
    long all = stored.upTo(Math.max(2 * far, Math.min(100 * far, ENOUGH)) + 1);
    long others = Math.max(0, all - far);
    boolean exceptional = far <= others;
    if (TinyPart.isTiny(others, all)) {
      return new Settled(new KnownTimes(farDays, 0, null), exceptional);
    }
    return new Settled(
        TinyPart.isTiny(far, all) ? apart : new KnownTimes(times.near().with(farDays), 0, null),
        exceptional);
  }
}
