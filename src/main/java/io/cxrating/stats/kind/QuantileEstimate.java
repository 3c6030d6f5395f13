package io.cxrating.stats.kind;

import io.cxrating.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of a measure with its interval.
 *
 * @param value the smallest observed value that at least this share of the rows does not exceed, in
 *     the unit of the measure
 * @param interval process interval of the quantile, which contains {@code value}; null with too few
 *     values or too few days
 */
public record QuantileEstimate(double value, @Nullable Interval interval) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the value is not finite or outside of its interval
   */
  public QuantileEstimate {
    if (!Double.isFinite(value) || (interval != null && !interval.contains(value))) {
      throw new IllegalArgumentException("not a quantile: " + value + " in " + interval);
    }
  }
}
