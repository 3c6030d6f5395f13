package io.cxrating.stats.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DayVarianceTest {

  /** Days with a good first half and a bad second half. */
  private static double[] halves(int days) {
    return IntStream.range(0, days).mapToDouble(d -> 2 * d < days ? 1 : -1).toArray();
  }

  @Test
  void cosineEstimateMatchesItsDefinition() {
    double[] z = halves(40);
    int days = z.length;
    int cosines = 5;
    assertThat(DaySums.cosines(days)).isEqualTo(cosines);
    double sum = 0;
    for (int j = 1; j <= cosines; j++) {
      double lambda = 0;
      for (int d = 1; d <= days; d++) {
        lambda += Math.cos(Math.PI * j * (d - 0.5) / days) * z[d - 1];
      }
      lambda *= Math.sqrt(2.0 / days);
      sum += lambda * lambda;
    }
    double expected = (double) days / cosines * sum * days / (days - 1);
    assertThat(new DaySums(z, 0).cosineVariance()).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void usesThreeCosinesAndMoreFromTwentyDays() {
    assertThat(IntStream.of(14, 19, 20, 31, 60, 90, 180, 365).map(DaySums::cosines))
        .containsExactly(3, 3, 4, 4, 6, 8, 13, 20);
  }

  @Test
  void autocorrelatedDaysHaveTheDegreesOfFreedomOfTheCosines() {
    DayVariance halves = DayVariance.of(List.of(new DaySums(halves(40), 0)), false, 0);
    DayVariance plain = DayVariance.of(List.of(new DaySums(halves(40), 0)), true, 0);
    assertThat(halves.value()).isGreaterThan(plain.value());
    assertThat(halves.degreesOfFreedom(halves.value())).isCloseTo(5, within(1e-12));
    assertThat(halves.degreesOfFreedom(2 * halves.value())).isCloseTo(20, within(1e-12));
    assertThat(plain.degreesOfFreedom(plain.value())).isEqualTo(39);
  }

  @Test
  void aWeekUsesIndependentDays() {
    double[] z = {3, 2, 1, 0, -1, -2, -3};
    DayVariance week = DayVariance.of(List.of(new DaySums(z, 0)), false, 0);
    assertThat(week.value()).isCloseTo(7.0 / 6 * 28, within(1e-12));
    assertThat(week.degreesOfFreedom(week.value())).isEqualTo(6);
  }

  @Test
  void variancesOfDisjointSlicesAddUp() {
    DaySums one = new DaySums(halves(40), 0);
    DaySums other = new DaySums(halves(60), 0);
    double a = DayVariance.of(List.of(one), false, 0).value();
    double b = DayVariance.of(List.of(other), false, 0).value();
    DayVariance both = DayVariance.of(List.of(one, other), false, 0);
    assertThat(both.value()).isCloseTo(a + b, within(1e-12));
    assertThat(both.degreesOfFreedom(a + b))
        .isCloseTo(Math.min(39, (a + b) * (a + b) / (a * a / 5 + b * b / 6)), within(1e-9));
  }

  @Test
  void removesWeekdaysFromFourWeeks() {
    double[] pattern = {1, 1, 1, 1, 1, 1, -6};
    DaySums month = DaySums.withoutWeekdays(days(28), week(28, pattern));
    assertThat(month.variance()).isZero();
    assertThat(month.degreesOfFreedom()).isEqualTo(21);
    DaySums shorter = DaySums.withoutWeekdays(days(27), week(27, pattern));
    assertThat(shorter.variance()).isPositive();
    assertThat(shorter.degreesOfFreedom()).isEqualTo(26);
  }

  @Test
  void keepsTheSumOfASingleSunday() {
    long[] ids = LongStream.range(0, 56).filter(d -> d % 7 != 6 || d == 20).toArray();
    double[] sums = LongStream.of(ids).mapToDouble(d -> d == 20 ? -48 : 1).toArray();
    DaySums left = DaySums.withoutWeekdays(ids, sums);
    assertThat(left.z()[(int) LongStream.of(ids).filter(d -> d < 20).count()]).isEqualTo(-48);
    assertThat(left.fitted()).isEqualTo(6);
  }

  private static long[] days(int count) {
    return LongStream.range(20_000, 20_000 + count).toArray();
  }

  private static double[] week(int count, double[] pattern) {
    return IntStream.range(0, count).mapToDouble(d -> pattern[d % 7]).toArray();
  }
}
