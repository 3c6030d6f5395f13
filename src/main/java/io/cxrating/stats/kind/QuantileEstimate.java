package io.cxrating.stats.kind;

import io.cxrating.stats.Interval;

/**
 * A quantile of a measure with its interval.
 *
 * @param value the smallest observed value that at least this share of the rows do not exceed, in
 *     the unit of the measure
 * @param interval where the quantile of another such period could lie, around {@code value}; null
 *     where there are too few values, or too few days, to say
 */
public record QuantileEstimate(double value, Interval interval) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the value is not finite or outside of its interval
   */
  public QuantileEstimate {
    if (!Double.isFinite(value) || interval != null && !interval.contains(value)) {
      throw new IllegalArgumentException("not a quantile: " + value + " in " + interval);
    }
  }
}
