package io.cxrating.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

  @Test
  void agreesWithThePublishedSizeForNps() {
    // 50 % promoters and 20 % detractors: variance of one answer .7 - .3^2; the published size is
    // 938
    assertThat(SampleSize.forMargin(1e4 * (0.7 - 0.09), 1, 5, 0.95)).isEqualTo(938);
  }

  @Test
  void agreesWithTheTextbookSizeForTwoProportions() {
    // z(.975) + z(.8) = 2.8016; 2 * .25 * (2.8016/.1)^2 = 392.4
    assertThat(SampleSize.forDifference(2500, 1, 10, 0.95, 0.8)).isEqualTo(393);
  }

  @Test
  void scalesWithTheDesignEffectAndInvertsTheDifference() {
    double one = SampleSize.forDifference(1600, 1, 3, 0.95, 0.9);
    double eight = SampleSize.forDifference(1600, 8, 3, 0.95, 0.9);
    assertThat(eight / one).isEqualTo(8, within(0.01));
    assertThat(SampleSize.minimumDetectableDifference(1600, 8, eight, 0.95, 0.9))
        .isEqualTo(3, within(0.001));
  }

  @Test
  void needsOneRowWithoutVariationAndRejectsInvalidInput() {
    assertThat(SampleSize.forMargin(0, 1, 5, 0.95)).isEqualTo(1);
    assertThatThrownBy(() -> SampleSize.forMargin(1, 1, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.forMargin(Double.NaN, 1, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.forMargin(1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
