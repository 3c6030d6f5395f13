package io.cxrating.stats.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectiveNumberTest {

  @Test
  void isTheCountForEqualPartsAndLessForUnequalOnes() {
    assertThat(EffectiveNumber.of(new double[] {0.3, 0.3, 0.3})).isCloseTo(3, within(1e-12));
    assertThat(EffectiveNumber.of(new double[] {7, 0, 0})).isEqualTo(1);
    assertThat(EffectiveNumber.of(new double[] {3, 1})).isEqualTo(1.6);
  }

  @Test
  void isZeroWithoutParts() {
    assertThat(EffectiveNumber.of(new double[] {0, 0})).isZero();
    assertThat(EffectiveNumber.of(new double[0])).isZero();
  }
}
