package io.cxrating.figures.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffortTest {
  private static final Duration EXPENSIVE = Duration.ofMillis(500);

  @Test
  void findsOneRatingCheapAndManyUnitsExpensive() {
    assertThat(Effort.of(1).time(1_000_000, 6)).isLessThan(EXPENSIVE);
    assertThat(Effort.of(10_000).time(1_000_000, 6)).isGreaterThan(EXPENSIVE);
  }

  @Test
  void countsNoMoreCellsThanInteractions() {
    assertThat(Effort.of(1_000_000).time(300, 6)).isLessThan(EXPENSIVE);
  }

  @Test
  void growsWithCriteriaAndParts() {
    assertThat(Effort.of(1).time(300, 6_200)).isGreaterThan(Effort.of(1).time(300, 6));
    assertThat(Effort.of(1).times(1_000).time(300, 1)).isGreaterThan(EXPENSIVE);
  }
}
