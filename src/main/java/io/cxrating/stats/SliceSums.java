package io.cxrating.stats;

/**
 * The tally of one slice: all that any statistic of method.md needs. Tallies of disjoint sets of
 * interactions add, cell by cell, in any order to the same bytes.
 *
 * @param touchpoints number of touchpoints (columns of {@code interactions})
 * @param criteria number of criteria (columns of {@code halves} and {@code observed})
 * @param groups sums by replicate group of customers
 * @param days sums by local day (id = epoch day)
 * @param pairs second moments over interactions
 * @param customers exact number of distinct known customers
 */
public record SliceSums(
    int touchpoints,
    int criteria,
    ClusterSums groups,
    ClusterSums days,
    PairSums pairs,
    long customers) {}
