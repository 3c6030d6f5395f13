package io.cxrating.intake.extent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/** The first and the last UTC day for which a source has posted rows, both inclusive. */
public record Extent(LocalDate earliest, LocalDate latest) {
  private static final long TWO_YEARS = 731;
  private static final long SPANS = 4;

  public Extent {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("An extent ends before it begins");
    }
  }

  /**
   * The third of a source's first rows around their median, as the extent of a source that is not
   * known yet. Of two rows it is the later one.
   *
   * @param rows the number of rows of each day; at least one day
   */
  public static Extent amid(SortedMap<LocalDate, Long> rows) {
    long count = rows.values().stream().mapToLong(Long::longValue).sum();
    return new Extent(dayOf(rows, count / 2 - count / 6), dayOf(rows, count / 2 + (count - 1) / 6));
  }

  private static LocalDate dayOf(SortedMap<LocalDate, Long> rows, long rank) {
    long before = 0;
    for (var day : rows.entrySet()) {
      before += day.getValue();
      if (before > rank) {
        return day.getKey();
      }
    }
    return rows.lastKey();
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  /** Whether a day is at most two years, or four times the length of this extent, away. */
  boolean reaches(LocalDate day) {
    long away =
        Math.max(ChronoUnit.DAYS.between(day, earliest), ChronoUnit.DAYS.between(latest, day));
    return away <= Math.max(TWO_YEARS, SPANS * (ChronoUnit.DAYS.between(earliest, latest) + 1));
  }

  Extent with(LocalDate day) {
    return with(new Extent(day, day));
  }

  Extent with(Extent other) {
    return new Extent(
        other.earliest.isBefore(earliest) ? other.earliest : earliest,
        other.latest.isAfter(latest) ? other.latest : latest);
  }

  @Override
  public String toString() {
    return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
  }
}
