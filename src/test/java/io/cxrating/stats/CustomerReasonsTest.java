package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.SliceSums;
import org.junit.jupiter.api.Test;

/** Checks slices with unknown customers or with a dominant customer. */
class CustomerReasonsTest {
  private static final int CUSTOMERS = 1000;
  private static final DeclaredWeights ONE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  private static RatingEstimate estimate(CustomerCounts customers) {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < CUSTOMERS; i++) {
      builder.add(i, i % 80, 0, i * 31 % 97 < 24 ? 0 : 2);
    }
    SliceSums sums = builder.build();
    return RatingEstimator.estimate(
        new SliceSums(1, 1, sums.groups(), sums.days(), sums.pairs(), customers), ONE, OPTIONS);
  }

  @Test
  void addsAReasonFromTenPercent() {
    assertThat(estimate(new CustomerCounts(901, 99, 100)).reasons()).isEmpty();
    assertThat(estimate(new CustomerCounts(900, 100, 100)).reasons())
        .containsExactly(Reason.CUSTOMERS_UNKNOWN);
    assertThat(estimate(new CustomerCounts(899, 1, 101)).reasons())
        .containsExactly(Reason.DOMINANT_CUSTOMER);
    assertThat(estimate(new CustomerCounts(500, 300, 200)).reasons())
        .containsExactly(Reason.CUSTOMERS_UNKNOWN, Reason.DOMINANT_CUSTOMER);
  }

  @Test
  void keepsFiguresAndMarksThemProvisional() {
    RatingEstimate known = estimate(CustomerCounts.of(CUSTOMERS));
    RatingEstimate unknown = estimate(new CustomerCounts(0, CUSTOMERS, 0));
    assertThat(known.status()).isEqualTo(Status.RELIABLE);
    assertThat(unknown.status()).isEqualTo(Status.PROVISIONAL);
    assertThat(unknown.value()).isEqualTo(known.value());
    assertThat(unknown.uncertainty().interval()).isEqualTo(known.uncertainty().interval());
    assertThat(unknown.sample().customers()).isZero();
  }

  @Test
  void mergedCountsAreLowerBounds() {
    CustomerCounts one = new CustomerCounts(5, 2, 40);
    CustomerCounts other = new CustomerCounts(3, 1, 30);
    assertThat(one.merge(other, 11)).isEqualTo(new CustomerCounts(8, 3, 40));
    assertThat(one.merge(other, 11).without(other, 7)).isEqualTo(new CustomerCounts(5, 2, 10));
    assertThat(one.without(one, 0)).isEqualTo(CustomerCounts.NONE);
    assertThat(one.merge(other, 3))
        .as("fewer groups than customers")
        .isEqualTo(new CustomerCounts(5, 3, 40));
  }

  @Test
  void countsACustomerOfSeveralUnitsOnce() {
    SliceSums unit = ofHundred();
    SliceSums three = unit.merge(ofHundred()).merge(ofHundred());
    assertThat(three.customers().known()).isEqualTo(100);
    assertThat(three.without(unit).customers().known()).isEqualTo(100);
  }

  private static SliceSums ofHundred() {
    TallyBuilder builder = new TallyBuilder(1, 0);
    for (int i = 0; i < 200; i++) {
      builder.add(i % 100, i % 12, 0, i == 0 ? 0 : 2);
    }
    SliceSums sums = builder.build();
    return new SliceSums(
        1, 1, sums.groups(), sums.days(), sums.pairs(), new CustomerCounts(100, 0, 2));
  }

  @Test
  void rejectsNegativeCounts() {
    assertThatThrownBy(() -> new CustomerCounts(0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
