package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.PairSums;
import io.cxrating.tally.duckdb.selection.Slots;
import java.util.List;

/**
 * Computes the second moments of one cell from the frequency of each pattern of scores: two bits
 * for each criterion of the touchpoint, 0 for unobserved, else the score in halves plus one.
 */
final class PairSumsBuilder {
  private final Slots slots;
  private final long[] scoreScore;
  private final long[] scoreObserved;
  private final long[] observedObserved;

  PairSumsBuilder(Slots slots) {
    this.slots = slots;
    int pairs = slots.criteria() * slots.criteria();
    scoreScore = new long[pairs];
    scoreObserved = new long[pairs];
    observedObserved = new long[pairs];
  }

  void add(int touchpoint, long[] patterns, long count) {
    List<Integer> criteria = slots.criteriaOf(touchpoint);
    for (int i = 0; i < criteria.size(); i++) {
      int first = answer(patterns, i);
      if (first == 0) {
        continue;
      }
      for (int j = 0; j < criteria.size(); j++) {
        int second = answer(patterns, j);
        if (second != 0) {
          int pair = criteria.get(i) * slots.criteria() + criteria.get(j);
          scoreScore[pair] += count * (first - 1) * (second - 1);
          scoreObserved[pair] += count * (first - 1);
          observedObserved[pair] += count;
        }
      }
    }
  }

  private static int answer(long[] patterns, int slot) {
    long pattern = patterns[slot / TallySql.PER_PATTERN];
    return (int) (pattern >>> (2 * (slot % TallySql.PER_PATTERN))) & 3;
  }

  PairSums build() {
    return PairSums.ofMatrices(scoreScore, scoreObserved, observedObserved);
  }
}
