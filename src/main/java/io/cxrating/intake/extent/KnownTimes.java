package io.cxrating.intake.extent;

import io.cxrating.ledger.TinyPart;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows about the times of a source's rows of one kind.
 *
 * @param extent their extent
 * @param asideRows the number of rows far from it since it was last determined
 * @param aside the extent of those, null for none
 */
public record KnownTimes(Extent extent, long asideRows, @Nullable Extent aside) {
  /**
   * Counting stops at this number if possible; far rows above a hundredth of it are no exceptions,
   * however many rows there are.
   */
  private static final long ENOUGH = 100_000;

  /**
   * The known times after a request.
   *
   * @param farAreExceptions whether its far rows cause a warning
   */
  record Settled(KnownTimes known, boolean farAreExceptions) {}

  /** Counts the rows of the source, up to {@code most}. */
  @FunctionalInterface
  interface Counting {
    long upTo(long most) throws SQLException;
  }

  /**
   * Far rows are counted separately until they are more than a hundredth of the source's rows; then
   * the extent includes them. If the other rows are the exceptions, the far rows alone determine
   * the extent.
   */
  Settled after(SourceTimes times, Counting stored) throws SQLException {
    times.meet(extent);
    Extent posted = times.farDays();
    if (posted == null || times.farAccepted() == 0) {
      return new Settled(new KnownTimes(times.near(), asideRows, aside), true);
    }
    long far = asideRows + times.farAccepted();
    Extent farDays = aside == null ? posted : aside.with(posted);
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
