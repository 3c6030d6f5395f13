package io.cxrating.ledger;

/**
 * Decides when a part of some rows is so small that it may be an exception, such as a wrong year.
 */
public final class TinyPart {
  /** Fewer rows than this do not show what is usual. */
  public static final long LEAST = 20;

  private TinyPart() {}

  /** At most one of a hundred, or a single one of twenty or more. */
  public static boolean isTiny(long rows, long all) {
    return 100 * rows <= all || (rows <= 1 && all >= LEAST);
  }
}
