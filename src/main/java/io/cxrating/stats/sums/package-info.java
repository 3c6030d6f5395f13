/**
 * Integer sums by customer group and by day, the input of every statistic. Sums of disjoint rows
 * can be added in any order.
 */
@NullMarked
package io.cxrating.stats.sums;

import org.jspecify.annotations.NullMarked;
