package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.figures.Slice.Dates;
import io.cxrating.tally.DayRange;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks the main days of a slice and the excluded rows. */
class SliceDaysTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

  @Test
  void excludesOneOldRowAndReportsIt() {
    SortedMap<LocalDate, Long> days = year(START, 10);
    days.put(LONG_AGO, 1L);
    SliceDays found = find(days);
    assertThat(found.window()).isEqualTo(new Window(START, START.plusDays(365)));
    assertThat(found.stray()).isEqualTo(new Stray(1, null, LONG_AGO, LONG_AGO.plusDays(1)));
  }

  @Test
  void excludesOldAndFutureRowsTogether() {
    SortedMap<LocalDate, Long> days = year(START, 10);
    LocalDate farAhead = LocalDate.of(2099, 12, 31);
    days.put(LONG_AGO, 3L);
    days.put(farAhead, 2L);
    assertThat(find(days).stray()).isEqualTo(new Stray(5, null, LONG_AGO, farAhead.plusDays(1)));
    assertThat(find(days).window()).isEqualTo(new Window(START, START.plusDays(365)));
  }

  @Test
  void keepsAFewRowsBeforeALongHistory() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (int year = 2001; year <= 2020; year++) {
      days.putAll(year(LocalDate.of(year, 1, 1), 10));
    }
    days.put(LocalDate.of(1990, 1, 1), 1L);
    assertNoStrayRows(days);
  }

  @Test
  void keepsMoreThanOnePercent() {
    SortedMap<LocalDate, Long> days = year(START, 10);
    days.put(LONG_AGO, 40L);
    assertNoStrayRows(days);
  }

  @Test
  void keepsRareRowsOverManyYears() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (int i = 0; i < 150; i++) {
      days.put(LocalDate.of(1700 + 2 * i, 6, 1), 1L);
    }
    assertNoStrayRows(days);
  }

  @Test
  void keepsOneOfTwoRows() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    days.put(START, 1L);
    days.put(LONG_AGO, 1L);
    assertNoStrayRows(days);
  }

  @Test
  void keepsARowOneYearAway() {
    SortedMap<LocalDate, Long> days = year(START, 10);
    days.put(START.minusDays(366), 1L);
    assertNoStrayRows(days);
    days.clear();
    days.put(START, 100L);
    days.put(START.minusDays(367), 1L);
    assertThat(find(days).stray().from()).isEqualTo(START.minusDays(367));
  }

  @Test
  void keepsARequestedDate() {
    SortedMap<LocalDate, Long> days = year(START, 10);
    days.put(LONG_AGO, 1L);
    Slice slice = Slice.all("any").with(new Dates(LONG_AGO, null));
    SliceDays found =
        SliceDays.of(slice, new DayRange(days.firstKey(), days.lastKey()), () -> days);
    assertThat(found.stray()).isNull();
    assertThat(found.window().from()).isEqualTo(LONG_AGO);
  }

  private static SortedMap<LocalDate, Long> year(LocalDate from, long aDay) {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    from.datesUntil(from.plusDays(365)).forEach(day -> days.put(day, aDay));
    return days;
  }

  private static void assertNoStrayRows(SortedMap<LocalDate, Long> days) {
    assertThat(find(days))
        .isEqualTo(new SliceDays(new Window(days.firstKey(), days.lastKey().plusDays(1)), null));
  }

  private static SliceDays find(SortedMap<LocalDate, Long> days) {
    Slice all = Slice.all("any");
    return SliceDays.of(all, new DayRange(days.firstKey(), days.lastKey()), () -> days);
  }
}
