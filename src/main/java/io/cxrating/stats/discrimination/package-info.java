/**
 * The discrimination of a score between two kinds of rows: area under the curve with its variance.
 * Customers are the clusters.
 */
@NullMarked
package io.cxrating.stats.discrimination;

import org.jspecify.annotations.NullMarked;
