/**
 * Effects of criteria on outcomes: differences of shares, odds ratios, control for other criteria
 * and targets along a measure. Inference is by customer.
 */
package io.cxrating.stats.evidence;
