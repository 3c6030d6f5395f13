package io.cxrating.stats;

/**
 * Sums over the interactions of a slice by cluster (replicate group of customers, or day).
 * Row-major: cluster i, column c stands at {@code i * columns + c}.
 *
 * @param ids the clusters that have an interaction, ascending: the group, or the epoch day
 * @param interactions n_xt, clusters x touchpoints
 * @param halves 2 M_xc, clusters x criteria: the scores in halves, so that they are exact integers
 * @param observed N_xc, clusters x criteria
 * @param shares clusters x 4: interactions with an observed criterion, those with all observed ones
 *     met, interactions with an observed essential criterion, those with all observed ones met
 */
public record ClusterSums(
    long[] ids, long[] interactions, long[] halves, long[] observed, long[] shares) {}
