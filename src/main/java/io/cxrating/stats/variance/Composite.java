package io.cxrating.stats.variance;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rating from totals: p_c = M_c / N_c, r_t = Σ_c w_c p_c / Σ_c w_c over the observed criteria
 * of a touchpoint, R = 100 Σ_t W_t r_t / Σ_t W_t over the rated touchpoints.
 *
 * @param attainment p_c, NaN if N_c = 0
 * @param points a_c = 100 (W_t/ΣW)(w_c/Σw), the points of each criterion; 0 if N_c = 0
 * @param value R in points, exactly 100 if everything is met; NaN if nothing is observed
 */
public record Composite(double[] attainment, double[] points, double value) {

  /**
   * The rating from the totals of each criterion.
   *
   * @param halves 2 M_c by criterion
   * @param observed N_c by criterion
   * @param weights the declared weights of these criteria
   * @return the rating over the observed criteria
   */
  public static Composite of(long[] halves, long[] observed, DeclaredWeights weights) {
    double[] attainment = new double[halves.length];
    for (int c = 0; c < halves.length; c++) {
      attainment[c] = observed[c] == 0 ? Double.NaN : halves[c] / (2.0 * observed[c]);
    }
    double[] touchpoints = weights.touchpoints();
    int[] touchpointOf = weights.touchpointOf();
    double[] criteria = weights.criteria();
    double[] weight = new double[touchpoints.length];
    double[] met = new double[touchpoints.length];
    for (int c = 0; c < halves.length; c++) {
      if (observed[c] > 0) {
        weight[touchpointOf[c]] += criteria[c];
        met[touchpointOf[c]] += criteria[c] * attainment[c];
      }
    }
    double totalWeight = 0;
    double total = 0;
    for (int t = 0; t < touchpoints.length; t++) {
      if (weight[t] > 0) {
        totalWeight += touchpoints[t];
        total += touchpoints[t] * (met[t] / weight[t]);
      }
    }
    double[] points = new double[halves.length];
    for (int c = 0; c < halves.length; c++) {
      if (observed[c] > 0) {
        int t = touchpointOf[c];
        points[c] = 100 * (touchpoints[t] / totalWeight) * (criteria[c] / weight[t]);
      }
    }
    return new Composite(attainment, points, 100 * (total / totalWeight));
  }

  /**
   * The rating of a slice.
   *
   * @param sums the slice
   * @param weights the declared weights
   * @return the rating over the observed criteria
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static Composite of(SliceSums sums, DeclaredWeights weights) {
    boolean[] all = new boolean[sums.criteria()];
    Arrays.fill(all, true);
    return of(sums, weights, all);
  }

  /**
   * The rating over some of the criteria, with the weights renormalised to them.
   *
   * @param sums the slice
   * @param weights the declared weights of all criteria
   * @param wanted one flag per criterion
   * @return the rating over the criteria that are wanted and observed
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static Composite of(SliceSums sums, DeclaredWeights weights, boolean[] wanted) {
    if (weights.criteria().length != sums.criteria()
        || weights.touchpoints().length != sums.touchpoints()) {
      throw new IllegalArgumentException("weights do not fit the sums");
    }
    long[] observed = sums.groups().totalObserved(sums.criteria());
    for (int c = 0; c < observed.length; c++) {
      observed[c] = wanted[c] ? observed[c] : 0;
    }
    return of(sums.groups().totalHalves(sums.criteria()), observed, weights);
  }

  /**
   * The rating by a single criterion, R = 100 p_c.
   *
   * @param sums the slice
   * @param criterion index of the criterion, which must be observed
   * @return a rating in which this criterion has all 100 points
   */
  public static Composite ofCriterion(SliceSums sums, int criterion) {
    double[] attainment = new double[sums.criteria()];
    Arrays.fill(attainment, Double.NaN);
    double[] points = new double[sums.criteria()];
    long halves = sums.groups().totalHalves(sums.criteria())[criterion];
    long observed = sums.groups().totalObserved(sums.criteria())[criterion];
    attainment[criterion] = halves / (2.0 * observed);
    points[criterion] = 100;
    return new Composite(attainment, points, 100 * attainment[criterion]);
  }

  /**
   * Whether any criterion is observed.
   *
   * @return false if {@code value} is NaN
   */
  public boolean rated() {
    return !Double.isNaN(value);
  }

  /**
   * The observed criteria.
   *
   * @return one flag per criterion
   */
  public boolean[] observed() {
    boolean[] observed = new boolean[points.length];
    for (int c = 0; c < observed.length; c++) {
      observed[c] = points[c] > 0;
    }
    return observed;
  }

  /** Whether all or none is met, so that there is no variation to estimate from. */
  boolean extreme() {
    return value == 0 || value == 100;
  }

  /**
   * The loss of each criterion, a_c (1 − p_c).
   *
   * @return points by criterion; they sum to 100 − R
   */
  public double[] contributions() {
    return IntStream.range(0, points.length)
        .mapToDouble(c -> points[c] == 0 ? 0 : points[c] * (1 - attainment[c]))
        .toArray();
  }

  /**
   * The touchpoints with an observed criterion.
   *
   * @param weights the declared weights of these criteria
   * @return one flag per touchpoint
   */
  public boolean[] ratedTouchpoints(DeclaredWeights weights) {
    int[] touchpointOf = weights.touchpointOf();
    boolean[] rated = new boolean[weights.touchpoints().length];
    for (int c = 0; c < touchpointOf.length; c++) {
      rated[touchpointOf[c]] |= points[c] > 0;
    }
    return rated;
  }
}
