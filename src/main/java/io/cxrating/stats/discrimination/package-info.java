/**
 * How well a score separates two kinds, as an area under the curve with its variance. Customers are
 * the units of resampling.
 */
package io.cxrating.stats.discrimination;
