package io.cxrating.stats.kind;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.List;

/**
 * An estimate whose influences are known, with its cluster-robust uncertainty.
 *
 * @param value the estimate
 * @param interval at the confidence asked for
 * @param standardError √V
 * @param degreesOfFreedom of the t quantile; where it is not positive there is no interval
 * @param clusters what was taken as independent
 * @param designEffect V / V_row; 1 where nothing varies
 * @param rows n
 * @param groups G
 * @param days D
 */
public record LinearEstimate(
    double value,
    Interval interval,
    double standardError,
    double degreesOfFreedom,
    List<String> clusters,
    double designEffect,
    long rows,
    int groups,
    int days) {

  /** Copies the list. */
  public LinearEstimate {
    clusters = List.copyOf(clusters);
  }

  static LinearEstimate of(
      double value, TwoWayVariance variance, KindCounts counts, double confidence) {
    double error = Math.sqrt(variance.value());
    double df = variance.degreesOfFreedom();
    Interval interval = null;
    if (df > 0) {
      double half = StudentT.quantile(df, confidence) * error;
      interval = new Interval(value - half, value + half);
    }
    return new LinearEstimate(
        value,
        interval,
        error,
        df,
        variance.clusterNames(),
        variance.designEffect(),
        counts.rows(),
        counts.groups(),
        counts.days());
  }

  /**
   * The same with an interval of another kind.
   *
   * @param other the interval
   * @return this estimate with that interval
   */
  public LinearEstimate with(Interval other) {
    return new LinearEstimate(
        value, other, standardError, degreesOfFreedom, clusters, designEffect, rows, groups, days);
  }

  /**
   * The same with fewer degrees of freedom, and the t interval that goes with them.
   *
   * @param fewer > 0; a larger number than the present one has no effect
   * @param confidence of the interval
   * @return this estimate, its interval that much wider
   */
  public LinearEstimate withAtMost(double fewer, double confidence) {
    if (!(fewer < degreesOfFreedom)) {
      return this;
    }
    double half = StudentT.quantile(fewer, confidence) * standardError;
    return new LinearEstimate(
        value,
        new Interval(value - half, value + half),
        standardError,
        fewer,
        clusters,
        designEffect,
        rows,
        groups,
        days);
  }

  /**
   * The same on another scale.
   *
   * @param factor > 0, by which it is multiplied
   * @return this estimate, its limits and its error times the factor
   */
  public LinearEstimate times(double factor) {
    return new LinearEstimate(
        value * factor,
        new Interval(interval.lower() * factor, interval.upper() * factor),
        standardError * factor,
        degreesOfFreedom,
        clusters,
        designEffect,
        rows,
        groups,
        days);
  }

  /**
   * The same with its interval cut to the possible values.
   *
   * @param lowest least possible value
   * @param highest largest possible value
   * @return this estimate, its limits within these
   */
  public LinearEstimate clipped(double lowest, double highest) {
    return with(
        new Interval(
            Math.clamp(interval.lower(), lowest, highest),
            Math.clamp(interval.upper(), lowest, highest)));
  }

  /**
   * Two-sided p value of a true value of 0, by Student's t.
   *
   * @return the p value; 1 without degrees of freedom or where nothing varies around 0, 0 where
   *     nothing varies around another
   */
  public double pValue() {
    if (!(degreesOfFreedom > 0)) {
      return 1;
    }
    if (standardError == 0) {
      return value == 0 ? 1 : 0;
    }
    double t = Math.abs(value) / standardError;
    return Math.min(1, 2 * StudentT.upperTail(t, degreesOfFreedom));
  }
}
