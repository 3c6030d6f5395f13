package io.cxrating.figures;

import io.cxrating.tally.DayRange;
import io.cxrating.tally.MainDays;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The days that a slice spans: those asked for, else the main days of its rows.
 *
 * @param window from the first to the last of them
 * @param stray what lies outside, null for nothing
 */
public record SliceDays(Window window, Stray stray) {

  /**
   * Finds the days.
   *
   * @param slice a date that it names is not moved
   * @param days the first and the last with an interaction
   * @param byDay asked only where the days are far enough apart for anything to be stray
   */
  static SliceDays of(Slice slice, DayRange days, Supplier<SortedMap<LocalDate, Long>> byDay) {
    MainDays found = MainDays.of(days, byDay, slice.from() != null, slice.to() != null);
    DayRange outside = found.outside();
    return new SliceDays(
        new Window(
            slice.from() == null ? found.days().first() : slice.from(),
            slice.to() == null ? found.days().last().plusDays(1) : slice.to()),
        outside == null
            ? null
            : new Stray(found.stray(), null, outside.first(), outside.last().plusDays(1)));
  }
}
