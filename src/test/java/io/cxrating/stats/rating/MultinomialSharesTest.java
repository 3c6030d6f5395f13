package io.cxrating.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Simultaneous intervals of all classes: the defining equation, and degenerate input. */
public class MultinomialSharesTest {
  public static final EstimateOptions BY_ROW =
      new EstimateOptions(0.95, Clusters.INTERACTION, true, 0);
  public static final EstimateOptions TWO_WAY =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0);
  private static final double[] TRUTH = {0.4, 0.3, 0.2, 0.1};

  @Test
  void limitsSolveGoodmansEquation() {
    int[] counts = {91, 49, 37, 43};
    TallyBuilder builder = new TallyBuilder(1, 0, 0, 0, 0);
    int n = 0;
    for (int k = 0; k < counts.length; k++) {
      for (int i = 0; i < counts[k]; i++, n++) {
        builder.add(n, 20_000 + n % 30, 0, oneOf(k));
      }
    }
    List<ShareEstimate> shares = MultinomialShares.estimate(builder.build(), 0, 4, BY_ROW);
    // For n independent rows, the variance estimate uses n − 1.
    double effective = n - 1;
    double q = TDistribution.of(n - 1).inverseSurvivalProbability(0.05 / 4 / 2);
    for (int k = 0; k < counts.length; k++) {
      double p = counts[k] / (double) n;
      assertThat(shares.get(k).share()).isCloseTo(p, within(1e-12));
      for (double limit : new double[] {shares.get(k).lower(), shares.get(k).upper()}) {
        double distance = (p - limit) * (p - limit);
        assertThat(distance).isCloseTo(q * q * limit * (1 - limit) / effective, within(1e-10));
      }
      assertThat(shares.get(k).lower()).isLessThan(p);
      assertThat(shares.get(k).upper()).isGreaterThan(p);
    }
  }

  @Test
  void anUnseenClassHasAnUpperLimitAndFewCustomersHaveNoShares() {
    TallyBuilder builder = new TallyBuilder(1, 0, 0);
    for (int i = 0; i < 30; i++) {
      builder.add(i, 20_000 + i, 0, 2, 0);
    }
    List<ShareEstimate> shares = MultinomialShares.estimate(builder.build(), 0, 2, TWO_WAY);
    assertThat(shares.get(1).share()).isZero();
    assertThat(shares.get(1).lower()).isZero();
    assertThat(shares.get(1).upper()).isBetween(0.1, 0.25);
    TallyBuilder few = new TallyBuilder(1, 0, 0);
    for (int i = 0; i < 90; i++) {
      boolean known = i % 30 < 9;
      few.add(i % 30, 20_000 + i, 0, known ? 2 : -1, known ? 0 : -1);
    }
    assertThat(MultinomialShares.estimate(few.build(), 0, 2, TWO_WAY)).isEmpty();
    assertThatThrownBy(() -> MultinomialShares.estimate(few.build(), 1, 2, TWO_WAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clusteringByCustomerWidensTheIntervals() {
    SliceSums sums = simulated(70_000);
    List<ShareEstimate> byCustomer = MultinomialShares.estimate(sums, 0, 4, TWO_WAY);
    List<ShareEstimate> byRow = MultinomialShares.estimate(sums, 0, 4, BY_ROW);
    assertThat(covers(byCustomer)).isTrue();
    for (int k = 0; k < TRUTH.length; k++) {
      assertThat(byCustomer.get(k).upper() - byCustomer.get(k).lower())
          .isGreaterThan(byRow.get(k).upper() - byRow.get(k).lower());
    }
  }

  public static boolean covers(List<ShareEstimate> shares) {
    for (int k = 0; k < TRUTH.length; k++) {
      if (shares.get(k).lower() > TRUTH[k] || shares.get(k).upper() < TRUTH[k]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Customers repeat their class in half of their contacts, so that rows are far from independent.
   */
  public static SliceSums simulated(long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    TallyBuilder builder = new TallyBuilder(1, 0, 0, 0, 0);
    for (int customer = 0; customer < 80; customer++) {
      int mood = draw(random);
      for (int visit = 0; visit < 10; visit++) {
        int felt = random.nextBoolean() ? mood : draw(random);
        builder.add(customer, 20_000 + random.nextInt(60), 0, oneOf(felt));
      }
    }
    return builder.build();
  }

  private static int draw(UniformRandomProvider random) {
    double u = random.nextDouble();
    int k = 0;
    while (u >= TRUTH[k] && k < TRUTH.length - 1) {
      u -= TRUTH[k++];
    }
    return k;
  }

  private static int[] oneOf(int felt) {
    int[] halves = new int[4];
    Arrays.fill(halves, 0);
    halves[felt] = 2;
    return halves;
  }
}
