package io.cxrating.stats.comparison;

import io.cxrating.stats.Interval;
import io.cxrating.stats.rating.Precision;

/**
 * A rating standardised to a common mix.
 *
 * @param value R_adj in points, 0 to 100
 * @param interval at the requested confidence, within 0 to 100
 * @param standardError in points
 * @param degreesOfFreedom of the t quantile
 * @param effectiveSampleSize n*
 */
public record AdjustedRating(
    double value,
    Interval interval,
    double standardError,
    double degreesOfFreedom,
    double effectiveSampleSize) {

  static AdjustedRating of(Precision precision) {
    return new AdjustedRating(
        precision.rating(),
        precision.interval(),
        Math.sqrt(precision.variance()),
        precision.degreesOfFreedom(),
        precision.effectiveSampleSize());
  }
}
