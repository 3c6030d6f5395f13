package io.cxrating.stats.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BetweenUnitsTest {

  private static final double ITERATED = 1e-6;

  private final JsonNode expected = Reference.expected("shrinkage");
  private final double[] ratings = doubles(expected.get("estimates"));
  private final double[] variances =
      Arrays.stream(doubles(expected.get("standardErrors"))).map(e -> e * e).toArray();

  @Test
  void agreesWithPauleMandel() {
    JsonNode block = expected.get("pauleMandel");
    BetweenUnits units = BetweenUnits.pauleMandel(ratings, variances);
    iterated(units.tauSquared(), block.get("tau2").asDouble());
    iterated(units.mean(), block.get("mu").asDouble());
    double[] blup = doubles(block.get("blup"));
    for (int u = 0; u < blup.length; u++) {
      iterated(units.shrunken()[u], blup[u]);
    }
    Reference.close(BetweenUnits.heterogeneity(ratings, variances), block.get("Q"));
  }

  @Test
  void reliabilityIsTheMeanWeightAndShrinkageIsBounded() {
    BetweenUnits units = BetweenUnits.pauleMandel(ratings, variances);
    double trust =
        Arrays.stream(variances)
            .map(v -> units.tauSquared() / (units.tauSquared() + v))
            .average()
            .orElseThrow();
    assertThat(units.reliability()).isEqualTo(trust, within(1e-12));
    for (int u = 0; u < ratings.length; u++) {
      assertThat(units.shrunken()[u])
          .isBetween(Math.min(ratings[u], units.mean()), Math.max(ratings[u], units.mean()));
    }
  }

  @Test
  void shrinksFullyWithoutVariance() {
    BetweenUnits units =
        BetweenUnits.pauleMandel(new double[] {70, 70.1, 69.9}, new double[] {4, 4, 4});
    assertThat(units.tauSquared()).isZero();
    assertThat(units.reliability()).isZero();
    assertThat(units.shrunken()).containsExactly(units.mean(), units.mean(), units.mean());
  }

  @Test
  void oneUnitIsItsOwnMeanAndEmptyInputIsRejected() {
    BetweenUnits one = BetweenUnits.pauleMandel(new double[] {70}, new double[] {4});
    assertThat(one.mean()).isEqualTo(70);
    assertThat(one.tauSquared()).isZero();
    assertThatThrownBy(() -> BetweenUnits.pauleMandel(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BetweenUnits.pauleMandel(new double[] {1}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void handlesVariancesOfDifferentMagnitude() {
    double[] unequal = {1e-9, 1e-6, 1, 1e4};
    BetweenUnits units = BetweenUnits.pauleMandel(new double[] {10, 60, 70, 90}, unequal);
    double sum = 0;
    for (int u = 0; u < unequal.length; u++) {
      double residual = new double[] {10, 60, 70, 90}[u] - units.mean();
      sum += residual * residual / (units.tauSquared() + unequal[u]);
    }
    assertThat(sum).isEqualTo(3, within(1e-9));
  }

  private static void iterated(double actual, double value) {
    assertThat(actual).isEqualTo(value, within(ITERATED * Math.abs(value)));
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }
}
