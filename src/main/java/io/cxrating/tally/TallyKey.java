package io.cxrating.tally;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a tally: one value for each thing that the query cuts by, null for what it does not
 * cut by, and for interactions without a category or channel.
 *
 * @param unitRow the row that the query's map gives the unit
 * @param periodStart first day of the period
 * @param category key of the category
 * @param channel channel as posted
 */
public record TallyKey(
    @Nullable Integer unitRow,
    @Nullable LocalDate periodStart,
    @Nullable String category,
    @Nullable String channel) {

  /** The cell of a unit or a period, or of both, whatever the category and channel. */
  public static TallyKey of(@Nullable Integer unitRow, @Nullable LocalDate periodStart) {
    return new TallyKey(unitRow, periodStart, null, null);
  }

  /** The row of the unit, in a tally by unit. */
  public int row() {
    return Objects.requireNonNull(unitRow, "the query cuts by unit");
  }

  /** The first day of the period, in a tally by period. */
  public LocalDate start() {
    return Objects.requireNonNull(periodStart, "the query cuts by period");
  }
}
