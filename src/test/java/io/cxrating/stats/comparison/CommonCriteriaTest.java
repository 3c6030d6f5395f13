package io.cxrating.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.sums.SliceSums;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two units; one of them lacks a touchpoint in one of two cells of the mix. */
class CommonCriteriaTest {
  private static final ComparisonOptions OPTIONS =
      new ComparisonOptions(new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8), 2);

  /** The first touchpoint has this share of the weight. */
  private static DeclaredWeights first(double weight) {
    return new DeclaredWeights(
        new double[] {weight, 1 - weight}, new int[] {0, 1}, new double[] {1, 1});
  }

  /** A fifth of the visits at the first touchpoint are missed. */
  private static SliceSums cell(int rows, int atSecond, int unit) {
    TallyBuilder builder = new TallyBuilder(2, 0, 1);
    for (int i = 0; i < rows; i++) {
      builder.add(1000L * unit + i % 500, i % 40, 0, i % 5 == 0 ? 0 : 2, -1);
    }
    for (int i = 0; i < atSecond; i++) {
      builder.add(1000L * unit + i, i % 40, 1, -1, unit == 1 ? 2 : 0);
    }
    return builder.build();
  }

  private static DirectStandardisation standardised(double weight, int inSecondCell) {
    return DirectStandardisation.ofPair(
        List.of(cell(600, 40, 1), cell(400, 40, 1)),
        List.of(cell(400, 40, 2), cell(600, inSecondCell, 2)),
        first(weight),
        OPTIONS);
  }

  @Test
  void dropsCriteriaMissingFromOneUnit() {
    for (int few : new int[] {0, 9}) {
      DirectStandardisation pair = standardised(0.9, few);
      DifferenceEstimate difference = pair.differences().getFirst();
      assertThat(difference.estimated()).isTrue();
      assertThat(difference.difference()).isCloseTo(0, within(1e-9));
      assertThat(difference.common().a()).isCloseTo(80, within(1e-9));
      assertThat(difference.common().dropped()).containsExactly(1);
      assertThat(pair.droppedCells()).isEmpty();
    }
  }

  @Test
  void keepsCriteriaOfBothUnits() {
    DirectStandardisation pair = standardised(0.9, 10);
    assertThat(pair.droppedCriteria()).isEmpty();
    // 0.9 · 80 + 0.1 · 100, against 0.9 · 80
    assertThat(pair.differences().getFirst().difference()).isCloseTo(10, within(1e-9));
  }

  @Test
  void doesNotCompareWithTooLittleCommonWeight() {
    DirectStandardisation pair = standardised(0.7, 0);
    assertThat(pair.reasons().get(1)).containsExactly(Reason.NOT_COMPARABLE);
    assertThat(pair.differences().getFirst().estimated()).isFalse();
    assertThat(pair.droppedCriteria()).isEmpty();
  }

  @Test
  void equalsFullStandardisationWithoutMissingCriteria() {
    List<SliceSums> one = List.of(cell(600, 40, 1), cell(400, 40, 1));
    List<SliceSums> other = List.of(cell(400, 40, 2), cell(600, 40, 2));
    DirectStandardisation pair = DirectStandardisation.ofPair(one, other, first(0.9), OPTIONS);
    assertThat(pair.differences())
        .isEqualTo(
            DirectStandardisation.of(List.of(one, other), first(0.9), OPTIONS).differences());
  }
}
