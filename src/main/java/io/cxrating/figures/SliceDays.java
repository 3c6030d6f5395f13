package io.cxrating.figures;

import io.cxrating.tally.DayRange;
import io.cxrating.tally.MainDays;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The days of a slice: those requested, else the main days of its rows.
 *
 * @param window from the first to the last day
 * @param stray rows outside of the window; null for none
 */
public record SliceDays(Window window, @Nullable Stray stray) {

  /**
   * Finds the days.
   *
   * @param slice a date that it names stays as it is
   * @param days the first and the last day with an interaction
   * @param byDay called only if the days are far enough apart for a row to be stray
   */
  static SliceDays of(Slice slice, DayRange days, Supplier<SortedMap<LocalDate, Long>> byDay) {
    LocalDate from = slice.dates().from();
    LocalDate to = slice.dates().to();
    MainDays found = MainDays.of(days, byDay, from != null, to != null);
    DayRange outside = found.outside();
    return new SliceDays(
        new Window(
            from == null ? found.days().first() : from,
            to == null ? found.days().last().plusDays(1) : to),
        outside == null
            ? null
            : new Stray(found.stray(), null, outside.first(), outside.last().plusDays(1)));
  }
}
