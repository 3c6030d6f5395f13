package io.cxrating.stats.rating;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.SimulatedSlice;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * One cell of the coverage simulation.
 *
 * @param attainment true attainment of all three criteria
 * @param interactions of a slice
 * @param customerShare intraclass correlation by customer
 * @param dayShare share of the variance due to a day's shock
 * @param days days of the period
 * @param perCustomer interactions of a customer
 * @param shape special property
 */
record CoverageCell(
    double attainment,
    int interactions,
    double customerShare,
    double dayShare,
    int days,
    int perCustomer,
    Shape shape) {

  /** The special property of a cell. */
  enum Shape {
    PLAIN,
    /** All interactions of a customer are on one day. */
    BURSTS,
    /** The third criterion is at a separate touchpoint with one in fifty interactions. */
    SPARSE,
    /** Day shocks have a correlation of 0.5 from one day to the next. */
    AUTOCORRELATED
  }

  /**
   * The result of a cell.
   *
   * @param runs with a value
   * @param covered of them
   * @param reliable runs with status RELIABLE
   * @param reliableCovered of them
   * @param naiveCovered intervals with independent interactions, of the runs with a value
   * @param width mean width of the interval in points
   */
  record Outcome(
      int runs, int covered, int reliable, int reliableCovered, int naiveCovered, double width) {

    Outcome plus(Outcome that) {
      int all = runs + that.runs;
      return new Outcome(
          all,
          covered + that.covered,
          reliable + that.reliable,
          reliableCovered + that.reliableCovered,
          naiveCovered + that.naiveCovered,
          all == 0 ? 0 : (width * runs + that.width * that.runs) / all);
    }
  }

  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
  private static final EstimateOptions NAIVE =
      new EstimateOptions(0.95, Clusters.INTERACTION, false, 0.5);

  Outcome simulate(int runs, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    Outcome outcome = new Outcome(0, 0, 0, 0, 0, 0);
    for (int run = 0; run < runs; run++) {
      outcome = outcome.plus(judge(slice(random)));
    }
    return outcome;
  }

  private DeclaredWeights weights() {
    int last = shape == Shape.SPARSE ? 1 : 0;
    double[] touchpoints = shape == Shape.SPARSE ? new double[] {2, 1} : new double[] {1};
    return new DeclaredWeights(touchpoints, new int[] {0, 0, last}, new double[] {5, 3, 2});
  }

  private SliceSums slice(UniformRandomProvider random) {
    double threshold = NormalDistribution.of(0, 1).inverseCumulativeProbability(attainment);
    double correlation = shape == Shape.AUTOCORRELATED ? 0.5 : 0;
    double[] shocks = SimulatedSlice.shocks(random, days, correlation);
    double[] thresholds = {threshold, threshold, threshold};
    SimulatedSlice slice =
        new SimulatedSlice(
            random, customerShare, dayShare, shocks, thresholds, weights().touchpointOf());
    int day = 0;
    for (int i = 0; i < interactions; i++) {
      if (i % perCustomer == 0) {
        slice.nextCustomer();
        day = random.nextInt(days);
      }
      int touchpoint = shape == Shape.SPARSE && random.nextInt(50) == 0 ? 1 : 0;
      slice.add(shape == Shape.BURSTS ? day : random.nextInt(days), touchpoint);
    }
    return slice.sums();
  }

  private Outcome judge(SliceSums sums) {
    RatingEstimate estimate = RatingEstimator.estimate(sums, weights(), OPTIONS);
    if (estimate.status() == Status.INSUFFICIENT) {
      return new Outcome(0, 0, 0, 0, 0, 0);
    }
    double truth = 100 * attainment;
    Precision naive = Precision.of(sums, weights(), Composite.of(sums, weights()), NAIVE);
    int covered = estimate.uncertainty().interval().contains(truth) ? 1 : 0;
    int reliable = estimate.status() == Status.RELIABLE ? 1 : 0;
    return new Outcome(
        1,
        covered,
        reliable,
        reliable * covered,
        naive.interval().contains(truth) ? 1 : 0,
        estimate.uncertainty().interval().width());
  }

  String label() {
    return String.format(
        Locale.ROOT,
        "%s | %d | %s | %s | %d | %d | %s",
        attainment,
        interactions,
        customerShare,
        dayShare,
        days,
        perCustomer,
        shape.name().toLowerCase(Locale.ROOT));
  }
}
