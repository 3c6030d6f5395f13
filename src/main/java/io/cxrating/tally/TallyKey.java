package io.cxrating.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a tally: one value for each thing that the query cuts by, null for what it does not
 * cut by.
 *
 * @param unitRow the row that the query's map gives the unit
 * @param periodStart first day of the period
 * @param traits values of the query's traits, in their order; null for interactions without one
 */
public record TallyKey(
    @Nullable Integer unitRow, @Nullable LocalDate periodStart, List<@Nullable String> traits) {

  public TallyKey {
    traits = Collections.unmodifiableList(new ArrayList<>(traits));
  }

  /** The cell of a unit or a period, or of both, whatever the traits. */
  public static TallyKey of(@Nullable Integer unitRow, @Nullable LocalDate periodStart) {
    return new TallyKey(unitRow, periodStart, List.of());
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
