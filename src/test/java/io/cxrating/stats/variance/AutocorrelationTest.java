package io.cxrating.stats.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

  @Test
  void lagOneMatchesItsDefinition() {
    assertThat(Autocorrelation.of(new double[] {1, 1, -1, -1}).lagOne())
        .isCloseTo((1 - 1 + 1) / 4.0, within(1e-15));
    assertThat(Autocorrelation.of(new double[9]).lagOne()).isZero();
  }

  @Test
  void theLimitShrinksWithTheDays() {
    assertThat(new Autocorrelation(0.1, 25).isSuspected()).isFalse();
    assertThat(new Autocorrelation(0.12, 25).isSuspected()).isTrue();
    assertThat(new Autocorrelation(0.06, 100).isSuspected()).isFalse();
    assertThat(new Autocorrelation(0.07, 100).isSuspected()).isTrue();
  }

  @Test
  void allowanceMatchesItsFormula() {
    assertThat(Autocorrelation.allowance(100)).isCloseTo(4 * 0.04, within(1e-12));
    assertThat(Autocorrelation.allowance(400)).isCloseTo(4 * 0.02, within(1e-12));
  }
}
