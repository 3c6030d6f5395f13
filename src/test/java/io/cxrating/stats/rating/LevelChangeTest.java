package io.cxrating.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DayDesign;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.time.LocalDate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Months with a changing level, and periods of few days. */
class LevelChangeTest {
  private static final int[] NOISE = {1, -2, 3, 0, -3, 2, -1, 3, -2, 0, -1};
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  /**
   * A hundred interactions a day; the given number of them, plus or minus three, meets the
   * criterion.
   */
  private static SliceSums days(int count, IntUnaryOperator met) {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int d = 0; d < count; d++) {
      int wanted = met.applyAsInt(d) + NOISE[d % NOISE.length];
      for (int i = 0; i < 100; i++) {
        builder.add((d * 37 + i * 11) % 97, FIRST.toEpochDay() + d, 0, i < wanted ? 2 : 0);
      }
    }
    return builder.build();
  }

  private static RatingEstimate estimate(SliceSums sums) {
    return RatingEstimator.estimate(sums, DayDesign.WEIGHTS, OPTIONS);
  }

  @Test
  void reportsAStepWithItsDayAndLevels() {
    RatingEstimate month = estimate(days(31, d -> d < 16 ? 74 : 92));
    assertThat(month.reasons()).contains(Reason.LEVEL_CHANGED);
    assertThat(month.reasons()).doesNotContain(Reason.AUTOCORRELATED_DAYS);
    assertThat(month.uncertainty().level().change().shape()).isEqualTo(LevelChange.Movement.STEP);
    assertThat(month.uncertainty().level().change().date()).isEqualTo(FIRST.plusDays(16));
    assertThat(month.uncertainty().level().change().before()).isBetween(73.0, 75.0);
    assertThat(month.uncertainty().level().change().after()).isBetween(91.0, 93.0);
    assertThat(month.uncertainty().level().interval().width())
        .isLessThan(month.uncertainty().interval().width() / 2);
    assertThat(month.uncertainty().level().interval().contains(month.value())).isTrue();
    assertThat(month.status()).isEqualTo(Status.PROVISIONAL);
  }

  @Test
  void reportsALineWithItsEnds() {
    RatingEstimate quarter = estimate(days(90, d -> 60 + d / 3));
    assertThat(quarter.uncertainty().level().change().shape()).isEqualTo(LevelChange.Movement.LINE);
    assertThat(quarter.uncertainty().level().change().date()).isNull();
    assertThat(quarter.uncertainty().level().change().before()).isBetween(58.0, 62.0);
    assertThat(quarter.uncertainty().level().change().after()).isBetween(87.0, 92.0);
    assertThat(quarter.status()).isEqualTo(Status.RELIABLE);
    assertThat(quarter.reasons()).containsExactly(Reason.LEVEL_CHANGED);
  }

  @Test
  void aSteadyMonthHasOneInterval() {
    RatingEstimate month = estimate(days(31, d -> 80));
    assertThat(month.uncertainty().level().change()).isNull();
    assertThat(month.uncertainty().level().interval()).isEqualTo(month.uncertainty().interval());
  }

  @Test
  void fiveDaysUseTheVarianceOfDays() {
    int[] met = {90, 88, 62, 91, 87};
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int d = 0; d < met.length; d++) {
      for (int i = 0; i < 10_000; i++) {
        builder.add(i % 128, FIRST.toEpochDay() + d, 0, i % 100 < met[d] ? 2 : 0);
      }
    }
    RatingEstimate week = estimate(builder.build());
    assertThat(week.value()).isEqualTo(83.6);
    // the days' standard error of 5.42 times Student's t with 4 degrees of freedom: 15
    assertThat(week.uncertainty().interval().lower()).isBetween(60.0, 70.0);
    assertThat(week.uncertainty().interval().upper()).isBetween(92.0, 97.0);
    assertThat(week.uncertainty().error().degreesOfFreedom()).isEqualTo(4);
    assertThat(week.uncertainty().error().clusters()).containsExactly("customer", "day");
  }

  @Test
  void twoDaysAreDescribedAndNotCompared() {
    RatingEstimate two = estimate(days(2, d -> 80));
    assertThat(two.ofTheseDaysOnly()).isTrue();
    assertThat(two.reasons()).contains(Reason.FEW_DAYS);
    DifferenceEstimate none =
        DifferenceEstimator.between(
            days(2, d -> 90),
            days(30, d -> 80),
            DayDesign.WEIGHTS,
            new ComparisonOptions(OPTIONS, 2));
    assertThat(none.estimated()).isFalse();
    assertThat(none.reasons()).contains(Reason.FEW_DAYS);
  }
}
