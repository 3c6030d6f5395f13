/**
 * Shares, means and quantiles of rows sorted into kinds, with errors by customer and day. Surveys,
 * evidence and measures use it.
 */
@NullMarked
package io.cxrating.stats.kind;

import org.jspecify.annotations.NullMarked;
