package io.cxrating.stats.rating;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StandardError;
import org.jspecify.annotations.Nullable;

/**
 * The precision of a rating. Without a rating the numbers are NaN and the intervals null.
 *
 * @param interval the process interval at the requested confidence, within 0 to 100; with fewer
 *     than 3 days that of these days only
 * @param level the level of this period and its change
 * @param error square root of the variance V, with its degrees of freedom and clusters
 * @param effectiveSampleSize n*, the number of interactions of a simple random sample with the same
 *     precision
 * @param designEffect V / V_row: 1 if interactions are independent
 */
public record Uncertainty(
    @Nullable Interval interval,
    PeriodLevel level,
    StandardError error,
    double effectiveSampleSize,
    double designEffect) {

  static final Uncertainty NONE =
      new Uncertainty(null, PeriodLevel.NONE, StandardError.NONE, Double.NaN, Double.NaN);
}
