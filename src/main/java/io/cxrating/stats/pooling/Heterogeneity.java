package io.cxrating.stats.pooling;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StudentT;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The differences between units beyond chance, with the uncertainty of each figure.
 *
 * @param estimate τ², mean, shrunken values and reliability
 * @param variances V_u, the sampling variance of each rating, in squared points
 * @param tauSquared Q-profile interval of τ² (Viechtbauer 2007), from 0
 * @param reliability the corresponding interval of the reliability, 0 to 1
 * @param shrunken one interval per unit for its true value
 */
public record Heterogeneity(
    BetweenUnits estimate,
    double[] variances,
    Interval tauSquared,
    Interval reliability,
    List<Interval> shrunken) {

  /**
   * Minimum number of units for a reliability: with fewer, its interval covers nearly the whole
   * range.
   */
  public static final int LEAST_UNITS = 5;

  private static final int DRAWS = 10;

  /** Copies array and list. */
  public Heterogeneity {
    variances = variances.clone();
    shrunken = List.copyOf(shrunken);
  }

  /**
   * From ratings and the variances of their deviations from the units' mean. V(R_u − R̄) is smaller
   * than V(R_u) by 1/J of it if all are equal, so V_u = V(R_u − R̄) J/(J − 1).
   *
   * @param ratings R_u, at least one
   * @param deviationVariances V(R_u − R̄) > 0
   * @param degreesOfFreedom of each variance, > 0; infinite for a known variance
   * @param confidence of the intervals, in (0, 1)
   * @return the estimates with their intervals
   * @throws IllegalArgumentException as {@link BetweenUnits#pauleMandel}
   */
  public static Heterogeneity ofDeviations(
      double[] ratings, double[] deviationVariances, double[] degreesOfFreedom, double confidence) {
    int units = ratings.length;
    double lacking = units == 1 ? 1 : units / (units - 1.0);
    double[] variances = Arrays.stream(deviationVariances).map(v -> v * lacking).toArray();
    return of(ratings, variances, degreesOfFreedom, confidence);
  }

  /**
   * From ratings and their own variances.
   *
   * @param ratings R_u, at least one
   * @param variances V_u > 0
   * @param degreesOfFreedom of each variance, > 0; infinite for a known variance
   * @param confidence of the intervals, in (0, 1)
   * @return the estimates with their intervals
   * @throws IllegalArgumentException as {@link BetweenUnits#pauleMandel}
   */
  public static Heterogeneity of(
      double[] ratings, double[] variances, double[] degreesOfFreedom, double confidence) {
    BetweenUnits estimate = BetweenUnits.pauleMandel(ratings, variances);
    QProfile profile = new QProfile(ratings, variances, degreesOfFreedom);
    double tail = (1 - confidence) / 2;
    Interval tauSquared = new Interval(profile.tauSquared(tail), profile.tauSquared(1 - tail));
    return new Heterogeneity(
        estimate,
        variances,
        tauSquared,
        new Interval(
            BetweenUnits.given(tauSquared.lower(), ratings, variances).reliability(),
            BetweenUnits.given(tauSquared.upper(), ratings, variances).reliability()),
        shrunken(estimate, profile, ratings, variances).intervals(degreesOfFreedom, confidence));
  }

  private static Mixture shrunken(
      BetweenUnits estimate, QProfile profile, double[] ratings, double[] variances) {
    double[] sum = new double[ratings.length];
    double[] squares = new double[ratings.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      double tauSquared = profile.tauSquared(0.5 + (draw + 0.5) / (2 * DRAWS));
      BetweenUnits given = BetweenUnits.given(tauSquared, ratings, variances);
      double[] values = given.shrunken();
      double[] spread = given.shrunkenVariances(variances);
      for (int u = 0; u < ratings.length; u++) {
        double shift = values[u] - ratings[u];
        sum[u] += shift / DRAWS;
        squares[u] += (spread[u] + shift * shift) / DRAWS;
      }
    }
    return new Mixture(estimate.shrunken(), ratings, sum, squares);
  }

  /**
   * Shrunken values averaged over the upper half of the confidence distribution of τ², as shifts of
   * the ratings. The lower half is excluded because it ends at τ² = 0, where all units are equal
   * without uncertainty.
   */
  private record Mixture(double[] estimates, double[] ratings, double[] shifts, double[] squares) {

    /** Intervals, extended to contain the estimates. */
    List<Interval> intervals(double[] degreesOfFreedom, double confidence) {
      return IntStream.range(0, ratings.length)
          .mapToObj(
              u -> {
                double mean = ratings[u] + shifts[u];
                double variance = Math.max(0, squares[u] - shifts[u] * shifts[u]);
                double half =
                    StudentT.quantile(degreesOfFreedom[u], confidence) * Math.sqrt(variance);
                return new Interval(
                    Math.min(estimates[u], mean - half), Math.max(estimates[u], mean + half));
              })
          .toList();
    }
  }

  /**
   * Whether there are enough units for a reliability.
   *
   * @return true from five units on
   */
  public boolean hasReliability() {
    return variances.length >= LEAST_UNITS;
  }

  /**
   * The reliability of one unit's deviation from the mean.
   *
   * @param unit index of the unit
   * @return τ²/(τ² + V_u)
   */
  public double reliability(int unit) {
    return estimate.tauSquared() / (estimate.tauSquared() + variances[unit]);
  }

  /**
   * Variances.
   *
   * @return a copy, in squared points
   */
  @Override
  public double[] variances() {
    return variances.clone();
  }
}
