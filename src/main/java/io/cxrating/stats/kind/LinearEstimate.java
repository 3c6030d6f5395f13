package io.cxrating.stats.kind;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.variance.TwoWayVariance;
import org.jspecify.annotations.Nullable;

/**
 * An estimate with known influences and cluster-robust uncertainty.
 *
 * @param value the estimate
 * @param interval at the requested confidence
 * @param error √V; without positive degrees of freedom there is no interval
 * @param designEffect V / V_row; 1 without variation
 * @param rows n
 * @param groups G
 * @param days D
 */
public record LinearEstimate(
    double value,
    @Nullable Interval interval,
    StandardError error,
    double designEffect,
    long rows,
    int groups,
    int days) {

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
        new StandardError(error, df, variance.clusterNames()),
        variance.designEffect(),
        counts.rows(),
        counts.groups(),
        counts.days());
  }

  /**
   * The same estimate with another interval.
   *
   * @param other the interval
   * @return this estimate with that interval
   */
  public LinearEstimate with(Interval other) {
    return new LinearEstimate(value, other, error, designEffect, rows, groups, days);
  }

  /**
   * The same estimate with fewer degrees of freedom and the corresponding t interval.
   *
   * @param fewer > 0; ignored if larger than the present number
   * @param confidence of the interval
   * @return this estimate with the wider interval
   */
  public LinearEstimate withAtMost(double fewer, double confidence) {
    if (!(fewer < error.degreesOfFreedom())) {
      return this;
    }
    double half = StudentT.quantile(fewer, confidence) * error.value();
    return new LinearEstimate(
        value,
        new Interval(value - half, value + half),
        new StandardError(error.value(), fewer, error.clusters()),
        designEffect,
        rows,
        groups,
        days);
  }

  /**
   * The same estimate on another scale.
   *
   * @param factor the multiplier, > 0
   * @return this estimate, its limits and its error times the factor
   */
  public LinearEstimate times(double factor) {
    return new LinearEstimate(
        value * factor,
        interval == null
            ? null
            : new Interval(interval.lower() * factor, interval.upper() * factor),
        new StandardError(error.value() * factor, error.degreesOfFreedom(), error.clusters()),
        designEffect,
        rows,
        groups,
        days);
  }

  /**
   * The same estimate with its interval clipped to the possible values.
   *
   * @param lowest smallest possible value
   * @param highest largest possible value
   * @return this estimate, its limits within these
   */
  public LinearEstimate clipped(double lowest, double highest) {
    if (interval == null) {
      return this;
    }
    return with(
        new Interval(
            Math.clamp(interval.lower(), lowest, highest),
            Math.clamp(interval.upper(), lowest, highest)));
  }

  /**
   * Two-sided p value of the hypothesis that the true value is 0, by Student's t.
   *
   * @return the p value; 1 without degrees of freedom, or without variation at the value 0; 0
   *     without variation at another value
   */
  public double pValue() {
    if (!(error.degreesOfFreedom() > 0)) {
      return 1;
    }
    if (error.value() == 0) {
      return value == 0 ? 1 : 0;
    }
    double t = Math.abs(value) / error.value();
    return Math.min(1, 2 * StudentT.upperTail(t, error.degreesOfFreedom()));
  }
}
