package io.cxrating.stats.comparison;

import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of the reference mix that units can be standardised over. A cell exists for a unit if
 * every criterion of the pooled set has at least 10 observations there. Units whose cells contain
 * less than 80 % of the mix are excluded first; then a cell missing in any remaining unit is
 * dropped.
 *
 * @param mix π, over all cells, summing to 1; 0 everywhere if there is no interaction
 * @param comparable whether each unit is included
 * @param kept the cells that all included units have, ascending; empty if they contain less than 80
 *     % of π
 */
record StandardisationCells(double[] mix, boolean[] comparable, List<Integer> kept) {

  private static final long LEAST_OBSERVED = 10;
  private static final double LEAST_MIX = 0.8;

  /** Tolerance for rounding: a share of exactly the minimum suffices. */
  private static final double ROUNDING = 1e-12;

  /** The cells for these criteria. */
  static StandardisationCells of(List<List<SliceSums>> units, boolean[] eligible, boolean[] set) {
    int cells = units.getFirst().size();
    double[] mix = mix(units);
    boolean[][] exists = new boolean[units.size()][cells];
    boolean[] comparable = new boolean[units.size()];
    for (int u = 0; u < comparable.length; u++) {
      double held = 0;
      for (int m = 0; m < cells; m++) {
        exists[u][m] = exists(units.get(u).get(m), set);
        held += exists[u][m] ? mix[m] : 0;
      }
      comparable[u] = eligible[u] && enough(held);
    }
    List<Integer> kept = new ArrayList<>();
    double held = 0;
    for (int m = 0; m < cells; m++) {
      if (mix[m] > 0 && everywhere(exists, comparable, m)) {
        kept.add(m);
        held += mix[m];
      }
    }
    return new StandardisationCells(mix, comparable, enough(held) ? List.copyOf(kept) : List.of());
  }

  /** Whether cells with that share of the mix suffice. */
  static boolean enough(double share) {
    return share >= LEAST_MIX - ROUNDING;
  }

  /** π, summing to 1; 0 everywhere if there is no interaction. */
  static double[] mix(List<List<SliceSums>> units) {
    double[] mix = new double[units.getFirst().size()];
    for (List<SliceSums> unit : units) {
      for (int m = 0; m < mix.length; m++) {
        mix[m] += unit.get(m).interactions();
      }
    }
    double total = Arrays.stream(mix).sum();
    return Arrays.stream(mix).map(n -> total > 0 ? n / total : 0).toArray();
  }

  /** The criteria that any unit has observed. */
  static boolean[] pooledSet(List<List<SliceSums>> units) {
    boolean[] set = new boolean[units.getFirst().getFirst().criteria()];
    units.stream()
        .flatMap(List::stream)
        .forEach(
            cell -> {
              long[] observed = cell.groups().totalObserved(set.length);
              for (int c = 0; c < set.length; c++) {
                set[c] |= observed[c] > 0;
              }
            });
    return set;
  }

  private static boolean exists(SliceSums cell, boolean[] set) {
    boolean[] held = held(cell);
    for (int c = 0; c < set.length; c++) {
      if (set[c] && !held[c]) {
        return false;
      }
    }
    return true;
  }

  /** Which criteria have enough observations in a cell of a unit. */
  static boolean[] held(SliceSums cell) {
    long[] observed = cell.groups().totalObserved(cell.criteria());
    boolean[] held = new boolean[observed.length];
    for (int c = 0; c < held.length; c++) {
      held[c] = observed[c] >= LEAST_OBSERVED;
    }
    return held;
  }

  private static boolean everywhere(boolean[][] exists, boolean[] comparable, int cell) {
    for (int u = 0; u < comparable.length; u++) {
      if (comparable[u] && !exists[u][cell]) {
        return false;
      }
    }
    return true;
  }

  /** The mix over the kept cells, renormalised. */
  double[] weights() {
    double total = kept.stream().mapToDouble(m -> mix[m]).sum();
    return kept.stream().mapToDouble(m -> mix[m] / total).toArray();
  }
}
