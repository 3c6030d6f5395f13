package io.cxrating.stats.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.comparison.CommonRatings;
import io.cxrating.stats.comparison.DifferenceEstimate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  /** A difference of 0 with its p value of the two one-sided tests against the margin. */
  private static DifferenceEstimate equal(double equivalence) {
    return new DifferenceEstimate(
        true,
        List.of(),
        0,
        new Interval(-1, 1),
        new StandardError(0.5, 100, List.of("customer", "day")),
        1,
        equivalence,
        new CommonRatings(80, 80, List.of()));
  }

  private static List<Boolean> within(double... equivalence) {
    return Verdicts.of(Arrays.stream(equivalence).mapToObj(VerdictsTest::equal).toList(), 0.95)
        .stream()
        .map(PairVerdict::withinMargin)
        .toList();
  }

  /** Holm: 0.03 · 3 and 0.04 · 2 are above 0.05, 0.01 · 3 and 0.02 · 2 are not. */
  @Test
  void withinMarginFollowsHolmOverTheFamily() {
    assertThat(within(0.03)).containsExactly(true);
    assertThat(within(0.03, 0.04, 0.2)).containsExactly(false, false, false);
    assertThat(within(0.2, 0.01, 0.02)).containsExactly(false, true, true);
  }

  @Test
  void equivalentMeansWithinTheMarginAndNotDifferent() {
    for (PairVerdict pair : Verdicts.of(List.of(equal(0.01), equal(0.2)), 0.95)) {
      assertThat(pair.verdict())
          .isEqualTo(pair.withinMargin() ? Verdict.EQUIVALENT : Verdict.NOT_DISTINGUISHABLE);
    }
  }
}
