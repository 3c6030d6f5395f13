package io.cxrating.stats.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class FunnelTest {

  @Test
  void chanceDoesNotWidenTheFunnel() {
    long seed = 11;
    var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed));
    double[] variances = new double[400];
    double[] ratings = new double[400];
    for (int u = 0; u < ratings.length; u++) {
      variances[u] = 1 + u % 9;
      ratings[u] = 80 + Math.sqrt(variances[u]) * normal.sample();
    }
    Funnel funnel = Funnel.of(80, ratings, variances);
    assertThat(funnel.overdispersion()).as("seed %d", seed).isEqualTo(1);
    long outside = funnel.positions().stream().filter(p -> p.zone() != Funnel.Zone.WITHIN).count();
    assertThat(outside).as("seed %d", seed).isBetween(8L, 34L);
  }

  @Test
  void overdispersionWidensTheFunnel() {
    double[] ratings = {60, 65, 70, 75, 80, 85, 90, 95, 99, 61};
    double[] variances = new double[10];
    Arrays.fill(variances, 4);
    Funnel funnel = Funnel.of(78, ratings, variances);
    assertThat(funnel.overdispersion()).isGreaterThan(20);
    assertThat(funnel.positions()).allMatch(p -> p.zone() == Funnel.Zone.WITHIN);
    assertThat(funnel.positions().getFirst().upper998()).isEqualTo(100);
  }

  @Test
  void placesASingleUnitByItsVariance() {
    Funnel funnel = Funnel.of(80, new double[] {90}, new double[] {4});
    Funnel.Position position = funnel.positions().getFirst();
    assertThat(position.zScore()).isEqualTo(5, within(1e-12));
    assertThat(position.zone()).isEqualTo(Funnel.Zone.FAR_ABOVE);
    assertThat(position.upper95()).isEqualTo(80 + 2 * 1.959963984540054, within(1e-9));
    assertThat(position.lower998()).isEqualTo(80 - 2 * 3.090232306167813, within(1e-9));
    assertThat(Funnel.of(80, new double[0], new double[0]).positions()).isEmpty();
  }
}
