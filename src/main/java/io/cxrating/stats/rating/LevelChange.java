package io.cxrating.stats.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the level within a period, whose rating is a mean of several levels.
 *
 * @param shape shape of the change
 * @param date the first day of the new level; null for a line
 * @param before rating of the days before that date; of the first day by the line
 * @param after rating of the days from that date on; of the last day by the line
 */
public record LevelChange(Movement shape, @Nullable LocalDate date, double before, double after) {

  /** The shapes of a change. */
  public enum Movement {
    /** A step from one day to the next. */
    STEP,
    /** About the same change every day. */
    LINE
  }

  /**
   * Checks the levels.
   *
   * @throws IllegalArgumentException if a level is not within 0 to 100, or a step has no date
   */
  public LevelChange {
    if (!(before >= 0 && before <= 100 && after >= 0 && after <= 100)) {
      throw new IllegalArgumentException("levels lie within 0 to 100: " + before + ", " + after);
    }
    if ((shape == Movement.STEP) != (date != null)) {
      throw new IllegalArgumentException("a step has a date, and a line has none");
    }
  }
}
