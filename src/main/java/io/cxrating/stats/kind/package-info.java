/**
 * Shares, means and quantiles of rows sorted into kinds, with errors by customer and day. Surveys,
 * evidence and measures stand on it.
 */
package io.cxrating.stats.kind;
