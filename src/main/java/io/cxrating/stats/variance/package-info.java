/**
 * Variances of ratings over customers and days, with degrees of freedom. Sparse and extreme samples
 * have separate rules.
 */
@NullMarked
package io.cxrating.stats.variance;

import org.jspecify.annotations.NullMarked;
