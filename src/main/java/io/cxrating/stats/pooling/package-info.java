/**
 * Pools estimates into a centre, shrinks each towards it and places each in a funnel. The variance
 * between units is estimated from the estimates.
 */
@NullMarked
package io.cxrating.stats.pooling;

import org.jspecify.annotations.NullMarked;
