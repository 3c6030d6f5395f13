package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.Arrays;

/**
 * The totals of a slice over all criteria, for a slice without a rating.
 *
 * @param met results that met a criterion, ≥ 0
 * @param tolerated results within the tolerance, ≥ 0
 * @param missed results beyond it, ≥ 0
 * @param unobserved results that were not observed, ≥ 0
 * @param share the rating without an interval, 0 to 1; NaN if nothing was observed
 */
public record CountTotals(long met, long tolerated, long missed, long unobserved, double share) {

  /**
   * The totals of a slice.
   *
   * @param sums the slice
   * @param weights the declared weights
   * @return totals and share
   */
  public static CountTotals of(SliceSums sums, DeclaredWeights weights) {
    int criteria = sums.criteria();
    long quarters = 0;
    int[] cells = sums.pairs().cells();
    long[] scoreScore = sums.pairs().scoreScore();
    for (int i = 0; i < cells.length; i++) {
      quarters += cells[i] / criteria == cells[i] % criteria ? scoreScore[i] : 0;
    }
    long halves = Arrays.stream(sums.groups().totalHalves(criteria)).sum();
    long observed = Arrays.stream(sums.groups().totalObserved(criteria)).sum();
    long[] interactions = sums.groups().totalInteractions(sums.touchpoints());
    long possible = Arrays.stream(weights.touchpointOf()).mapToLong(t -> interactions[t]).sum();
    // A met result is 2 halves and 4 quarters, a tolerated one 1 of each.
    long met = (quarters - halves) / 2;
    long tolerated = 2 * halves - quarters;
    Composite composite = Composite.of(sums, weights);
    return new CountTotals(
        met,
        tolerated,
        observed - met - tolerated,
        possible - observed,
        composite.rated() ? composite.value() / 100 : Double.NaN);
  }
}
