package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.rating.Coverage;
import io.cxrating.stats.sums.SliceSums;
import java.util.List;

/**
 * The criteria that two units can be standardised over. If the cells with all criteria in both
 * units are less than 80 % of the mix, criteria are dropped, those that are missing in the largest
 * share of the mix first and equal ones together, until enough cells remain. If the remaining
 * declared weight would be below the coverage floor, no criterion is dropped.
 */
final class CommonCriteria {
  private final double[] mix;

  /** Whether both units have enough observations of a criterion, by cell and criterion. */
  private final boolean[][] held;

  private CommonCriteria(double[] mix, boolean[][] held) {
    this.mix = mix;
    this.held = held;
  }

  /** Which of the criteria observed by either unit are kept. */
  static boolean[] of(List<List<SliceSums>> units, DeclaredWeights weights, double coverageFloor) {
    boolean[] pooled = StandardisationCells.pooledSet(units);
    CommonCriteria common = new CommonCriteria(StandardisationCells.mix(units), held(units));
    boolean[] wanted = pooled.clone();
    while (!StandardisationCells.enough(common.held(wanted))) {
      common.leaveOut(wanted);
      double left = Coverage.declared(wanted, weights);
      if (left == 0 || Rounding.isBelow(left, coverageFloor)) {
        return pooled;
      }
    }
    return wanted;
  }

  private static boolean[][] held(List<List<SliceSums>> units) {
    boolean[][] held = new boolean[units.getFirst().size()][];
    for (int m = 0; m < held.length; m++) {
      held[m] = StandardisationCells.held(units.getFirst().get(m));
      for (List<SliceSums> unit : units.subList(1, units.size())) {
        boolean[] other = StandardisationCells.held(unit.get(m));
        for (int c = 0; c < other.length; c++) {
          held[m][c] &= other[c];
        }
      }
    }
    return held;
  }

  /** The share of the mix in cells in which both units have all of these criteria. */
  private double held(boolean[] wanted) {
    double share = 0;
    for (int m = 0; m < mix.length; m++) {
      boolean all = true;
      for (int c = 0; c < wanted.length; c++) {
        all &= !wanted[c] || held[m][c];
      }
      share += all ? mix[m] : 0;
    }
    return share;
  }

  private void leaveOut(boolean[] wanted) {
    double[] missing = new double[wanted.length];
    double most = 0;
    for (int c = 0; c < wanted.length; c++) {
      for (int m = 0; wanted[c] && m < mix.length; m++) {
        missing[c] += held[m][c] ? 0 : mix[m];
      }
      most = Math.max(most, missing[c]);
    }
    for (int c = 0; c < wanted.length; c++) {
      wanted[c] &= missing[c] < most;
    }
  }
}
