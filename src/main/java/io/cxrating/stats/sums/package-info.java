/**
 * Integer sums by customer group and by day that every statistic starts from. Sums of disjoint rows
 * add in any order.
 */
package io.cxrating.stats.sums;
