package io.cxrating.stats.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.stats.RandomTally;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class SliceSumsTest {
  private static final long SEED = 20_261_122;

  @Test
  void subtractsAMergedSlice() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    for (int trial = 0; trial < 300; trial++) {
      SliceSums one = RandomTally.of(random);
      SliceSums other = RandomTally.of(random);
      assertThat(one.merge(other).without(other))
          .as("seed %d, trial %d", SEED, trial)
          .isEqualTo(one);
      assertThat(one.without(one))
          .as("seed %d, trial %d", SEED, trial)
          .isEqualTo(SliceSums.empty(one.touchpoints(), one.criteria()));
      assertThat(one.without(SliceSums.empty(one.touchpoints(), one.criteria()))).isEqualTo(one);
    }
  }

  @Test
  void rejectsSubtractingMissingRows() {
    SliceSums one = RandomTally.builder().add(1, 20_000, 0, 2, 2, 2, -1, -1).build();
    SliceSums other = RandomTally.builder().add(2, 20_000, 0, 2, 2, 2, -1, -1).build();
    assertThatThrownBy(() -> one.without(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.without(one.merge(one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.without(SliceSums.empty(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
