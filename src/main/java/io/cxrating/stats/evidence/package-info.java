/**
 * Effects of criteria on outcomes: differences of shares, odds ratios, control for other criteria
 * and targets along a measure. Inference is by customer.
 */
@NullMarked
package io.cxrating.stats.evidence;

import org.jspecify.annotations.NullMarked;
