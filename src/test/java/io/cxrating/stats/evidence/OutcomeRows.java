package io.cxrating.stats.evidence;

import io.cxrating.stats.KindRows;
import java.util.List;

/** Counts interactions with an outcome one by one. */
final class OutcomeRows {
  private final KindRows<Kind> rows = new KindRows<>();

  private record Kind(int touchpoint, int category, boolean achieved, List<Integer> halves) {}

  OutcomeRows add(
      long group, long day, int touchpoint, int category, boolean achieved, int... halves) {
    List<Integer> scores = java.util.Arrays.stream(halves).boxed().toList();
    rows.add(group, day, new Kind(touchpoint, category, achieved, scores));
    return this;
  }

  OutcomeKinds kinds() {
    List<Kind> kinds = rows.kinds();
    byte[][] halves = new byte[kinds.size()][];
    boolean[] achieved = new boolean[halves.length];
    for (int k = 0; k < halves.length; k++) {
      List<Integer> scores = kinds.get(k).halves();
      halves[k] = new byte[scores.size()];
      for (int c = 0; c < scores.size(); c++) {
        halves[k][c] = scores.get(c).byteValue();
      }
      achieved[k] = kinds.get(k).achieved();
    }
    return new OutcomeKinds(
        kinds.stream().mapToInt(Kind::touchpoint).toArray(),
        kinds.stream().mapToInt(Kind::category).toArray(),
        halves,
        achieved,
        rows.counts());
  }
}
