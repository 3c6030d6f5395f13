/**
 * Variances of ratings over customers and days, with degrees of freedom. Sparse and extreme samples
 * have rules of their own.
 */
package io.cxrating.stats.variance;
