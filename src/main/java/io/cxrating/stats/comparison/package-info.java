/**
 * Differences and ranks of ratings, paired and unpaired, raw and for a common mix. Verdicts account
 * for shared customers and days.
 */
package io.cxrating.stats.comparison;
