package io.cxrating.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "DAY,2016-03-05,2016-03-05,2016-03-06,2016-03-05",
    "WEEK,2016-03-05,2016-02-29,2016-03-07,2016-W09",
    "WEEK,2021-01-03,2020-12-28,2021-01-04,2020-W53",
    "WEEK,1969-12-31,1969-12-29,1970-01-05,1970-W01",
    "MONTH,2016-02-29,2016-02-01,2016-03-01,2016-02",
    "QUARTER,2016-12-31,2016-10-01,2017-01-01,2016-Q4",
    "YEAR,2016-12-31,2016-01-01,2017-01-01,2016",
  })
  void computesStartNextAndLabel(
      Period period, LocalDate day, LocalDate start, LocalDate next, String label) {
    assertThat(period.startOf(day)).isEqualTo(start);
    assertThat(period.next(day)).isEqualTo(next);
    assertThat(period.label(day)).isEqualTo(label);
  }

  @ParameterizedTest
  @EnumSource
  void periodsCoverEachDayOnce(Period period) {
    LocalDate.of(1968, 1, 1)
        .datesUntil(LocalDate.of(2032, 1, 1))
        .forEach(
            day -> {
              LocalDate start = period.startOf(day);
              assertThat(start).isBeforeOrEqualTo(day);
              assertThat(period.next(day)).isAfter(day);
              assertThat(period.startOf(period.next(day).minusDays(1))).isEqualTo(start);
              assertThat(period.label(day)).isEqualTo(period.label(start));
            });
  }

  @Test
  void labelsSortByTime() {
    for (Period period : Period.values()) {
      assertThat(
              LocalDate.of(2014, 1, 1)
                  .datesUntil(LocalDate.of(2018, 1, 1))
                  .map(period::label)
                  .toList())
          .isSorted();
    }
  }
}
