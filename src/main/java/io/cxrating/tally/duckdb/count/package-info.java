/** Selects the counts of periods and adds them up, as sums of clusters in place of customers. */
@NullMarked
package io.cxrating.tally.duckdb.count;

import org.jspecify.annotations.NullMarked;
