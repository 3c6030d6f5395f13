package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

  @Test
  void isTheCorrelationWithTheDayBefore() {
    assertThat(Autocorrelation.of(new double[] {1, 1, -1, -1}).lagOne())
        .isCloseTo((1 - 1 + 1) / 4.0, within(1e-15));
    assertThat(Autocorrelation.of(new double[9]).lagOne()).isZero();
  }

  @Test
  void isSuspectedAboveALimitThatShrinksWithTheDays() {
    assertThat(new Autocorrelation(0.1, 25).isSuspected()).isFalse();
    assertThat(new Autocorrelation(0.12, 25).isSuspected()).isTrue();
    assertThat(new Autocorrelation(0.06, 100).isSuspected()).isFalse();
    assertThat(new Autocorrelation(0.07, 100).isSuspected()).isTrue();
  }

  @Test
  void whatNeverShowsIsAllowedForWhereDaysVaryBeyondChance() {
    Autocorrelation none = new Autocorrelation(0, 100);
    assertThat(none.variance(5, 3)).isCloseTo(5 + 4 * 0.04 * 2, within(1e-12));
    assertThat(none.variance(3, 5)).isEqualTo(3);
  }

  @Test
  void whatShowsIsTakenAtItsUpperLimit() {
    Autocorrelation some = new Autocorrelation(0.19, 100);
    double r = 0.2 * 1.04;
    assertThat(some.variance(1, 1)).isCloseTo(1 + 4 * r, within(1e-12));
    assertThat(some.variance(2, 1)).isCloseTo(2 + 8 * r + 4 * 0.1645, within(1e-12));
    Autocorrelation strong = new Autocorrelation(0.99, 1000);
    assertThat(strong.variance(1, 0)).isCloseTo(1 + 1.8 / 0.1, within(1e-9));
  }

  @Test
  void neverLowersAVariance() {
    for (double r1 = -1; r1 <= 1; r1 += 0.01) {
      assertThat(new Autocorrelation(r1, 20).variance(2, 1)).isGreaterThanOrEqualTo(2);
    }
  }
}
