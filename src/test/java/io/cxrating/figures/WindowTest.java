package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.tally.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

  @Test
  void splitsAtPeriodBoundaries() {
    assertThat(window("2016-01-15", "2016-03-02").cutBy(Period.MONTH, 10))
        .containsExactly(
            window("2016-01-15", "2016-02-01"),
            window("2016-02-01", "2016-03-01"),
            window("2016-03-01", "2016-03-02"));
  }

  @Test
  void returnsNothingForAnEmptyWindow() {
    assertThat(window("2016-01-15", "2016-01-15").cutBy(Period.DAY, 10)).isEmpty();
  }

  @Test
  void stopsOneItemAfterTheLimit() {
    assertThat(window("0001-01-01", "9999-12-31").cutBy(Period.DAY, 100)).hasSize(101);
  }

  private static Window window(String from, String to) {
    return new Window(LocalDate.parse(from), LocalDate.parse(to));
  }
}
