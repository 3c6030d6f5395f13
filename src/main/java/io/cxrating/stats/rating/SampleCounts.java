package io.cxrating.stats.rating;

import io.cxrating.stats.sums.SliceSums;

/**
 * The sample size of a slice.
 *
 * @param interactions n, all interactions of the slice
 * @param customers distinct known customers
 * @param groups G, non-empty replicate groups of customers
 * @param days D, non-empty local days
 */
public record SampleCounts(long interactions, long customers, int groups, int days) {

  static SampleCounts of(SliceSums sums) {
    return new SampleCounts(
        sums.interactions(), sums.customers().known(), sums.groups().size(), sums.days().size());
  }
}
