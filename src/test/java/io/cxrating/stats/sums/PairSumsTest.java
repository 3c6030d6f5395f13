package io.cxrating.stats.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairSumsTest {
  private static final int CRITERIA = 6;

  /** Criteria alternate between two touchpoints. */
  private static long[][] matrices(long seed, int interactions) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] sums = new long[3][CRITERIA * CRITERIA];
    for (int i = 0; i < interactions; i++) {
      int touchpoint = random.nextInt(2);
      int[] halves = random.ints(CRITERIA, -1, 3).toArray();
      for (int c = touchpoint; c < CRITERIA; c += 2) {
        for (int d = touchpoint; d < CRITERIA; d += 2) {
          if (halves[c] >= 0 && halves[d] >= 0) {
            sums[0][c * CRITERIA + d] += (long) halves[c] * halves[d];
            sums[1][c * CRITERIA + d] += halves[c];
            sums[2][c * CRITERIA + d]++;
          }
        }
      }
    }
    return sums;
  }

  private static PairSums of(long[][] sums) {
    return PairSums.ofMatrices(sums[0], sums[1], sums[2]);
  }

  @Test
  void holdsThePairsOfOneTouchpointOnly() {
    long[][] sums = matrices(1, 200);
    PairSums pairs = of(sums);
    assertThat(pairs.cells()).hasSize(CRITERIA * CRITERIA / 2);
    for (int i = 0; i < pairs.cells().length; i++) {
      int c = pairs.cells()[i] / CRITERIA;
      int d = pairs.cells()[i] % CRITERIA;
      assertThat(pairs.scoreScore()[i]).isEqualTo(sums[0][c * CRITERIA + d]);
      assertThat(pairs.scoreObserved()[i]).isEqualTo(sums[1][c * CRITERIA + d]);
      assertThat(pairs.observedScore()[i]).isEqualTo(sums[1][d * CRITERIA + c]);
      assertThat(pairs.observedObserved()[i]).isEqualTo(sums[2][c * CRITERIA + d]);
    }
  }

  @Test
  void addsAndSubtractsSumsOfOtherPairs() {
    for (int seed = 0; seed < 100; seed++) {
      long[][] one = matrices(seed, seed % 5);
      long[][] other = matrices(1_000 + seed, seed % 3);
      long[][] both = new long[3][CRITERIA * CRITERIA];
      for (int m = 0; m < 3; m++) {
        for (int i = 0; i < both[m].length; i++) {
          both[m][i] = one[m][i] + other[m][i];
        }
      }
      assertThat(of(one).merge(of(other))).as("seed %d", seed).isEqualTo(of(both));
      assertThat(of(both).without(of(other))).as("seed %d", seed).isEqualTo(of(one));
    }
  }

  @Test
  void numbersSomeCriteriaAnew() {
    long[][] sums = matrices(2, 200);
    int[] wanted = {1, 2, 5};
    long[][] some = new long[3][wanted.length * wanted.length];
    for (int m = 0; m < 3; m++) {
      for (int i = 0; i < some[m].length; i++) {
        some[m][i] = sums[m][wanted[i / wanted.length] * CRITERIA + wanted[i % wanted.length]];
      }
    }
    assertThat(of(sums).of(wanted)).isEqualTo(of(some));
  }

  @Test
  void rejectsWhatIsNoPartAndSumsOutOfTheirBounds() {
    PairSums one = of(matrices(3, 10));
    assertThatThrownBy(() -> one.without(of(matrices(3, 11))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.merge(PairSums.empty(CRITERIA + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PairSums.ofMatrices(new long[] {0}, new long[] {3}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
