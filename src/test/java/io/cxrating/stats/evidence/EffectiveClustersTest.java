package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.kind.KindCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the effective number of clusters of a coefficient. */
class EffectiveClustersTest {
  private static final double[] ONE = {0.25};

  /** Returns ten groups with the given number of rows, all on the same two days. */
  private static KindCounts rows(long large) {
    KindCounts.Builder rows = new KindCounts.Builder();
    for (int group = 0; group < 10; group++) {
      rows.group(group, 0, group == 0 ? large : 2);
    }
    long half = (large + 18) / 2;
    return rows.day(0, 0, half).day(1, 0, half).build();
  }

  @Test
  void equalTheCountForEqualWeights() {
    assertThat(EffectiveClusters.of(rows(2), ONE, List.of("customer")))
        .isCloseTo(10, within(1e-12));
  }

  @Test
  void decreaseWhenOneCustomerDominates() {
    double byHand = 36.0 * 36 / (18 * 18 + 9 * 2 * 2);
    assertThat(EffectiveClusters.of(rows(18), ONE, List.of("customer")))
        .isCloseTo(byHand, within(1e-12));
  }

  @Test
  void useTheFewerOfCustomersAndDays() {
    assertThat(EffectiveClusters.of(rows(2), ONE, List.of("customer", "day")))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void areInfiniteForIndependentRows() {
    assertThat(EffectiveClusters.of(rows(2), ONE, List.of("interaction"))).isInfinite();
  }
}
