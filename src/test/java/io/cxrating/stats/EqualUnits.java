package io.cxrating.stats;

import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Simulated units of 30 to 3,000 interactions with common days, with an intraclass correlation of
 * 0.1 by customer and a day share of 0.05.
 *
 * @param count number of units
 * @param best true attainment of the first unit
 * @param worst true attainment of the last; the others are evenly spaced
 * @param days days of the period
 */
record EqualUnits(int count, double best, double worst, int days) {

  static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(new double[] {1}, new int[] {0, 0, 0}, new double[] {5, 3, 2});

  private static final int LEAST = 30;
  private static final int MOST = 3000;
  private static final int PER_CUSTOMER = 3;

  double truth(int unit) {
    return count == 1 ? best : best + (worst - best) * unit / (count - 1);
  }

  List<SliceSums> draw(UniformRandomProvider random) {
    double[] shocks = SimulatedSlice.shocks(random, days);
    List<SliceSums> units = new ArrayList<>();
    for (int u = 0; u < count; u++) {
      double threshold = NormalDistribution.of(0, 1).inverseCumulativeProbability(truth(u));
      double[] thresholds = {threshold, threshold, threshold};
      SimulatedSlice slice = new SimulatedSlice(random, 0.1, 0.05, shocks, thresholds, 0, 0, 0);
      int size = (int) Math.round(LEAST * Math.pow((double) MOST / LEAST, random.nextDouble()));
      for (int i = 0; i < size; i++) {
        if (i % PER_CUSTOMER == 0) {
          slice.nextCustomer();
        }
        slice.add(random.nextInt(days), 0);
      }
      units.add(slice.sums());
    }
    return units;
  }
}
