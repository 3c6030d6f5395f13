/**
 * The rating of a slice: its value, interval, status and sequence of intervals. It computes an
 * estimate or reasons from sums.
 */
@NullMarked
package io.cxrating.stats.rating;

import org.jspecify.annotations.NullMarked;
