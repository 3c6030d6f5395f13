/**
 * Differences and ranks of ratings, paired and unpaired, unadjusted and for a common mix. Verdicts
 * account for shared customers and days.
 */
@NullMarked
package io.cxrating.stats.comparison;

import org.jspecify.annotations.NullMarked;
