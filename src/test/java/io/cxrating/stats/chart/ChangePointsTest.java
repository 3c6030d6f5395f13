package io.cxrating.stats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  private static double[] series(int length, double... levels) {
    var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(3));
    double[] series = new double[length];
    for (int t = 0; t < length; t++) {
      series[t] = levels[t * levels.length / length] + normal.sample();
    }
    return series;
  }

  @Test
  void findsTheChangesOfTheLevel() {
    assertThat(ChangePoints.of(series(60, 0, 5, 0), 0.05, 1))
        .extracting(ChangePoints.Change::at)
        .containsExactly(20, 40);
  }

  @Test
  void isDeterministicForASeedAndLimitsPValues() {
    double[] series = series(80, 0, 1.5);
    var changes = ChangePoints.of(series, 0.05, 99);
    assertThat(changes).isEqualTo(ChangePoints.of(series, 0.05, 99)).isNotEmpty();
    assertThat(changes).allSatisfy(c -> assertThat(c.pValue()).isBetween(0.001, 0.05));
  }

  @Test
  void isInvariantUnderShiftAndScale() {
    double[] series = series(50, 0, 2);
    double[] other = Arrays.stream(series).map(x -> 7 + 4 * x).toArray();
    assertThat(ChangePoints.of(other, 0.05, 5))
        .extracting(ChangePoints.Change::at)
        .isEqualTo(ChangePoints.of(series, 0.05, 5).stream().map(ChangePoints.Change::at).toList());
  }

  @Test
  void findsNothingInConstantShortAndEmptySeries() {
    assertThat(ChangePoints.of(new double[40], 0.05, 1)).isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 1, 1, 9, 9, 9, 9}, 0.05, 1)).isEmpty();
    assertThat(ChangePoints.of(new double[0], 0.05, 1)).isEmpty();
    assertThatThrownBy(() -> ChangePoints.of(new double[] {Double.NaN}, 0.05, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void energyMatchesItsDefinition() {
    double[] series = {1, 4, 2, 8, 20, 21, 25, 19};
    double across = 0;
    double before = 0;
    double after = 0;
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.abs(series[i] - series[j]);
        if (i < 4) {
          before += distance;
        } else if (j >= 4) {
          after += distance;
        } else {
          across += distance;
        }
      }
    }
    double expected = 2 * (2 * across / 16 - before / 6 - after / 6);
    assertThat(ChangePoints.bestEnergy(series)).isEqualTo(expected, within(1e-9));
  }
}
