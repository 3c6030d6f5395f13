package io.cxrating.figures.lane;

import java.time.Duration;

/**
 * A rough estimate of the work of an answer, made before any of it is done. It decides the lane of
 * a question and changes no figure.
 *
 * @param scans statements over the interactions of the slice
 * @param cells slices whose statistics are estimated
 */
public record Effort(long scans, long cells) {
  /** Statements of one tally. */
  public static final int TALLY = 3;

  private static final double MILLIS_OF_SCANNED_ROW = 25e-6;
  private static final double MILLIS_OF_STATEMENT = 2;
  private static final double MILLIS_OF_CELL = 0.3;
  private static final double MILLIS_OF_CRITERION = 0.02;

  /** The work for one tally of some cells. */
  public static Effort of(long cells) {
    return new Effort(TALLY, cells);
  }

  /** This work repeated for several parts of the slice. */
  public Effort times(long parts) {
    return new Effort(parts * scans, parts * cells);
  }

  /**
   * The estimated time.
   *
   * @param rows interactions of the slice
   * @param criteria criteria of each cell
   */
  Duration time(long rows, int criteria) {
    double statements =
        scans
            * (MILLIS_OF_STATEMENT + MILLIS_OF_CRITERION * criteria + MILLIS_OF_SCANNED_ROW * rows);
    // Most cells are empty if there are more of them than rows.
    double statistics = Math.min(cells, rows) * (MILLIS_OF_CELL + MILLIS_OF_CRITERION * criteria);
    return Duration.ofMillis((long) (statements + statistics));
  }
}
