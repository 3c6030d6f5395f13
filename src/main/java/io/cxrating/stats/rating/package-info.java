/**
 * The rating of a slice: its value, interval, status and sequence of intervals. It takes sums and
 * returns an estimate or reasons.
 */
package io.cxrating.stats.rating;
