package io.cxrating.stats.regression;

/**
 * Reasons why a covariate has no coefficient, by covariate.
 *
 * @param constant it never varies
 * @param aliased it is a linear combination of the previous ones
 * @param separated its coefficient grows without bound
 */
public record CovariateFlags(boolean[] constant, boolean[] aliased, boolean[] separated) {}
