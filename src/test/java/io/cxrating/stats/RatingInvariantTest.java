package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingInvariantTest {

  private static final long SEED = 20261122;
  private static final int TRIALS = 400;

  @ParameterizedTest
  @EnumSource
  void everyIntervalContainsItsEstimateAndLiesWithinTheScale(Clusters clusters) {
    int[] estimated = new int[1];
    trials(
        random -> {
          double confidence = 0.5 + 0.499 * random.nextDouble();
          EstimateOptions options =
              new EstimateOptions(confidence, clusters, random.nextBoolean(), 0.5);
          RatingEstimate estimate =
              RatingEstimator.estimate(RandomTally.of(random), RandomTally.WEIGHTS, options);
          if (estimate.status() == Status.INSUFFICIENT) {
            assertThat(estimate.reasons()).isNotEmpty();
            assertThat(estimate.value()).isNaN();
            assertThat(estimate.uncertainty().interval()).isNull();
          } else {
            estimated[0]++;
            assertWhole(estimate);
          }
        });
    assertThat(estimated[0]).isGreaterThan(TRIALS / 4);
  }

  private static void assertWhole(RatingEstimate estimate) {
    assertThat(estimate.value()).isBetween(0.0, 100.0);
    assertThat(estimate.uncertainty().interval().lower()).isBetween(0.0, estimate.value());
    assertThat(estimate.uncertainty().interval().upper()).isBetween(estimate.value(), 100.0);
    assertThat(estimate.observed().bounds().lower()).isLessThanOrEqualTo(estimate.value() + 1e-9);
    assertThat(estimate.observed().bounds().upper())
        .isGreaterThanOrEqualTo(estimate.value() - 1e-9);
    assertThat(estimate.observed().bounds().width())
        .isEqualTo(100 * (1 - estimate.observed().share()), within(1e-9));
    assertThat(estimate.uncertainty().error().value()).isBetween(0.0, 100.0);
    assertThat(estimate.uncertainty().effectiveSampleSize()).isPositive().isFinite();
    assertThat(estimate.effectiveInteractions()).isPositive().isFinite();
    assertThat(estimate.uncertainty().designEffect()).isPositive().isFinite();
    assertThat(estimate.uncertainty().error().degreesOfFreedom()).isPositive().isFinite();
    assertThat(Arrays.stream(estimate.criteria().contributions()).sum())
        .isEqualTo(100 - estimate.value(), within(1e-9));
    if (estimate.shares().great() != null) {
      assertThat(estimate.shares().great().share()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void mergingIsCommutativeAndAssociative() {
    trials(
        random -> {
          SliceSums a = RandomTally.of(random);
          SliceSums b = RandomTally.of(random);
          SliceSums c = RandomTally.of(random);
          assertThat(a.merge(b).merge(c)).isEqualTo(c.merge(a.merge(b)));
          assertThat(a.merge(b.merge(c))).isEqualTo(b.merge(c.merge(a)));
          assertThat(a.merge(SliceSums.empty(2, 5))).isEqualTo(a);
          assertThat(SliceSums.empty(2, 5).merge(a)).isEqualTo(a);
        });
  }

  @Test
  void mergingTwoHalvesGivesTheWhole() {
    SliceSums merged =
        Reference.sums(row -> row.customer() % 2 == 0)
            .merge(Reference.sums(row -> row.customer() % 2 == 1));
    assertThat(merged).isEqualTo(Reference.sums(row -> true));
  }

  @Test
  void aMetInteractionNeverLowersTheRating() {
    trials(
        random -> {
          SliceSums before = RandomTally.of(random);
          int[] met = {2, 2, 2, 2, 2};
          SliceSums after =
              before.merge(
                  RandomTally.builder()
                      .add(random.nextInt(200), 20_000 + random.nextInt(99), random.nextInt(2), met)
                      .build());
          Composite rating = Composite.of(before, RandomTally.WEIGHTS);
          if (rating.rated()) {
            assertThat(Composite.of(after, RandomTally.WEIGHTS).value())
                .isGreaterThanOrEqualTo(rating.value() - 1e-9);
          }
        });
  }

  @Test
  void resultsDoNotDependOnCustomerLabels() {
    EstimateOptions options = new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    TallyBuilder plain = RandomTally.builder();
    TallyBuilder relabelled = RandomTally.builder();
    for (int i = 0; i < 500; i++) {
      int group = random.nextInt(60);
      int[] halves = random.ints(5, 0, 3).toArray();
      int touchpoint = random.nextInt(2);
      plain.add(group, 20_000 + i % 30, touchpoint, halves);
      relabelled.add(-7L * group, 20_000 + i % 30, touchpoint, halves);
    }
    RatingEstimate a = RatingEstimator.estimate(plain.build(), RandomTally.WEIGHTS, options);
    RatingEstimate b = RatingEstimator.estimate(relabelled.build(), RandomTally.WEIGHTS, options);
    assertThat(b.value()).isEqualTo(a.value());
    assertThat(b.uncertainty().interval().lower())
        .isEqualTo(a.uncertainty().interval().lower(), within(1e-10));
    assertThat(b.reasons()).isEqualTo(a.reasons());
  }

  @Test
  void aHigherConfidenceNeverNarrowsTheInterval() {
    trials(
        random -> {
          SliceSums sums = RandomTally.of(random);
          RatingEstimate narrow = estimate(sums, 0.8);
          RatingEstimate wide = estimate(sums, 0.99);
          assertThat(wide.reasons()).containsAll(narrow.reasons());
          if (wide.reasons().contains(Reason.WIDE_INTERVAL)) {
            assertThat(wide.status()).isEqualTo(Status.PROVISIONAL);
          } else {
            assertThat(wide.status()).isEqualTo(narrow.status());
            assertThat(wide.reasons()).isEqualTo(narrow.reasons());
          }
          if (narrow.uncertainty().interval() != null) {
            assertThat(wide.uncertainty().interval().lower())
                .isLessThanOrEqualTo(narrow.uncertainty().interval().lower());
            assertThat(wide.uncertainty().interval().upper())
                .isGreaterThanOrEqualTo(narrow.uncertainty().interval().upper());
          }
        });
  }

  private static RatingEstimate estimate(SliceSums sums, double confidence) {
    EstimateOptions options = new EstimateOptions(confidence, Clusters.CUSTOMER_DAY, false, 0.5);
    return RatingEstimator.estimate(sums, RandomTally.WEIGHTS, options);
  }

  private static void trials(Consumer<UniformRandomProvider> trial) {
    for (int i = 0; i < TRIALS; i++) {
      long seed = SEED + i;
      try {
        trial.accept(RandomSource.XO_SHI_RO_256_PP.create(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
