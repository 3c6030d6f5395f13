package io.cxrating.figures.rated;

import io.cxrating.stats.rating.CountTotals;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a slice that has too few periods for a rating.
 *
 * @param met of all criteria together, like the other numbers
 * @param share attainment of the slice, 0 to 1; null if nothing was observed
 */
public record ObservedCounts(
    long met, long tolerated, long missed, long unobserved, @Nullable Double share) {

  static ObservedCounts of(CountTotals totals) {
    return new ObservedCounts(
        totals.met(),
        totals.tolerated(),
        totals.missed(),
        totals.unobserved(),
        Double.isNaN(totals.share()) ? null : (Double) totals.share());
  }
}
