package io.cxrating.stats;

/**
 * The weights that a standard declares, in the order of the columns of the sums that they weigh.
 *
 * @param touchpoints W_t > 0, one per touchpoint
 * @param touchpointOf index into {@code touchpoints}, one per criterion
 * @param criteria w_c > 0, one per criterion
 */
public record DeclaredWeights(double[] touchpoints, int[] touchpointOf, double[] criteria) {}
