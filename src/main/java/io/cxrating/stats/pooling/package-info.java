/**
 * Pools many estimates into a centre, shrinks each towards it and places each in a funnel.
 * Heterogeneity is estimated from the estimates.
 */
package io.cxrating.stats.pooling;
