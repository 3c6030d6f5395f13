package io.cxrating.stats.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reference;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HeterogeneityTest {

  /** Log risk ratios of 13 trials of a vaccine (Colditz et al. 1994): cases and others, twice. */
  private static final int[][] TRIALS = {
    {4, 119, 11, 128},
    {6, 300, 29, 274},
    {3, 228, 11, 209},
    {62, 13536, 248, 12619},
    {33, 5036, 47, 5761},
    {180, 1361, 372, 1079},
    {8, 2537, 10, 619},
    {505, 87886, 499, 87892},
    {29, 7470, 45, 7232},
    {17, 1699, 65, 1600},
    {186, 50448, 141, 27197},
    {5, 2493, 3, 2338},
    {27, 16886, 29, 17825}
  };

  /**
   * The published values of metafor for its example: τ² 0.3132 by REML, Q-profile 0.1197 to 1.1115.
   */
  @Test
  void agreesWithThePublishedQProfile() {
    double[] effects = new double[TRIALS.length];
    double[] variances = new double[TRIALS.length];
    for (int i = 0; i < TRIALS.length; i++) {
      double[] t = Arrays.stream(TRIALS[i]).asDoubleStream().toArray();
      effects[i] = Math.log(t[0] / (t[0] + t[1]) / (t[2] / (t[2] + t[3])));
      variances[i] = 1 / t[0] - 1 / (t[0] + t[1]) + 1 / t[2] - 1 / (t[2] + t[3]);
    }
    Heterogeneity trials = Heterogeneity.of(effects, variances, known(effects.length), 0.95);
    assertThat(trials.tauSquared().lower()).isEqualTo(0.1197, within(5e-5));
    assertThat(trials.tauSquared().upper()).isEqualTo(1.1115, within(5e-5));
  }

  /** Limits by Brent's method in another program. */
  @Test
  void agreesOnTheReferenceUnits() {
    JsonNode block = Reference.expected("shrinkage");
    double[] ratings = doubles(block.get("estimates"));
    double[] variances =
        Arrays.stream(doubles(block.get("standardErrors"))).map(e -> e * e).toArray();
    Heterogeneity units = Heterogeneity.of(ratings, variances, known(ratings.length), 0.95);
    assertThat(units.tauSquared().lower()).isEqualTo(11.452600537763944, within(1e-8));
    assertThat(units.tauSquared().upper()).isEqualTo(78.63582469926435, within(1e-8));
    assertThat(units.estimate().reliability()).isEqualTo(0.72525399, within(1e-6));
    assertThat(units.reliability().lower()).isEqualTo(0.5445991865623596, within(1e-9));
    assertThat(units.reliability().upper()).isEqualTo(0.8598506965543175, within(1e-9));
    for (int u = 0; u < ratings.length; u++) {
      Interval interval = units.shrunken().get(u);
      assertThat(interval.contains(units.estimate().shrunken()[u])).isTrue();
      assertThat(interval.width()).isLessThan(2 * 1.96 * Math.sqrt(variances[u]) * 1.15);
    }
  }

  /** Two units of equal variance V at z = d/√(2V): τ² + V = d²/2, so that z below 1 gives 0. */
  @Test
  void twoSimilarUnitsHaveNoHeterogeneity() {
    double variance = 4;
    double distance = 0.95 * Math.sqrt(2 * variance);
    double[] ratings = {70, 70 + distance};
    // V(R_u − R̄) of two independent units is V/2.
    double[] deviations = {variance / 2, variance / 2};
    Heterogeneity two = Heterogeneity.ofDeviations(ratings, deviations, known(2), 0.95);
    assertThat(two.variances()).containsExactly(variance, variance);
    assertThat(two.estimate().reliability()).isZero();
    assertThat(two.hasReliability()).isFalse();
    double[] apart = {70, 70 + 3 * Math.sqrt(2 * variance)};
    assertThat(
            Heterogeneity.ofDeviations(apart, deviations, known(2), 0.95).estimate().reliability())
        .isEqualTo(1 - 1 / 9.0, within(1e-9));
  }

  @Test
  void estimatedVariancesWidenTheInterval() {
    double[] ratings = {60, 64, 68, 72, 76, 80};
    double[] variances = {4, 4, 4, 4, 4, 4};
    double[] few = new double[6];
    Arrays.fill(few, 5);
    Heterogeneity sure = Heterogeneity.of(ratings, variances, known(6), 0.95);
    Heterogeneity unsure = Heterogeneity.of(ratings, variances, few, 0.95);
    assertThat(unsure.tauSquared().lower()).isLessThan(sure.tauSquared().lower());
    assertThat(sure.reliability().lower()).isLessThan(sure.estimate().reliability());
    assertThat(sure.reliability().upper()).isGreaterThan(sure.estimate().reliability());
  }

  @Test
  void oneUnitKeepsItsInterval() {
    Heterogeneity one =
        Heterogeneity.ofDeviations(new double[] {70}, new double[] {4}, known(1), 0.95);
    assertThat(one.tauSquared()).isEqualTo(new Interval(0, 0));
    assertThat(one.shrunken().getFirst().width()).isEqualTo(4 * 1.959963984540054, within(1e-9));
  }

  private static double[] known(int units) {
    double[] freedom = new double[units];
    Arrays.fill(freedom, Double.POSITIVE_INFINITY);
    return freedom;
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
