package io.cxrating.tally;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A calendar period that slices are split by; weeks are ISO weeks. */
public enum Period {
  /** One local day, labelled {@code 2016-03-05}. */
  DAY,
  /** Monday to Sunday, labelled {@code 2016-W09} by its ISO week. */
  WEEK,
  /** Labelled {@code 2016-03}. */
  MONTH,
  /** Labelled {@code 2016-Q1}. */
  QUARTER,
  /** Labelled {@code 2016}. */
  YEAR;

  /** The first day of the period that contains {@code day}. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period after the one that contains {@code day}. */
  public LocalDate next(LocalDate day) {
    LocalDate start = startOf(day);
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** The label of the period that contains {@code day}; labels of one kind sort by time. */
  public String label(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
    };
  }
}
