package io.cxrating.stats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static ControlChart chart(double centre, double... ratings) {
    double[] sizes = new double[ratings.length];
    Arrays.fill(sizes, 400);
    return ControlChart.of(centre, ratings, sizes);
  }

  @Test
  void limitsFollowTheVariationBetweenPeriods() {
    // sigma = 100 sqrt(.8*.2/400) = 2; ranges 4 each: sigma_z = 2/1.128
    ControlChart chart = chart(80, 82, 78, 82, 78, 82, 78, 82, 78, 82, 78, 82, 78);
    assertThat(chart.reasons()).isEmpty();
    assertThat(chart.betweenPeriods()).isEqualTo(2 / 1.128, within(1e-12));
    assertThat(chart.limits().getFirst().upper()).isEqualTo(80 + 3 * 2 * 2 / 1.128, within(1e-9));
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void signalsOnePeriodBeyondTheLimit() {
    ControlChart chart = chart(80, 81, 79, 81, 79, 81, 79, 99, 79, 81, 79, 81, 79, 81, 79, 81, 79);
    assertThat(chart.signals()).containsExactly(new Signal(Signal.Rule.BEYOND_LIMIT, 6, 6));
  }

  @Test
  void signalsNineOnOneSideAndNotEight() {
    assertThat(chart(80, 81, 82, 81, 82, 81, 82, 81, 82, 79, 81, 79, 81).signals()).isEmpty();
    assertThat(chart(80, 81, 82, 81, 82, 81, 82, 81, 82, 81, 79, 81, 79).signals())
        .containsExactly(new Signal(Signal.Rule.ONE_SIDE, 0, 8));
  }

  @Test
  void signalsSixRisingAndNotFive() {
    assertThat(chart(80, 81, 76, 77, 79, 82, 83, 76, 84, 77, 83, 78, 82).signals()).isEmpty();
    assertThat(chart(80, 81, 76, 77, 79, 82, 83, 84, 76, 84, 77, 83, 78).signals())
        .containsExactly(new Signal(Signal.Rule.STEADY_TREND, 1, 6));
  }

  @Test
  void returnsReasonsForAShortOrConstantSeries() {
    assertThat(chart(80, 81, 79).reasons()).containsExactly(Reason.TOO_FEW_PERIODS);
    double[] perfect = new double[20];
    Arrays.fill(perfect, 100);
    assertThat(chart(100, perfect).reasons()).containsExactly(Reason.NO_VARIATION);
    double[] flat = new double[20];
    Arrays.fill(flat, 80);
    assertThat(chart(80, flat).reasons()).containsExactly(Reason.NO_VARIATION);
  }
}
