/**
 * The rows of ratings: what one holds and how it is computed from sums. Ratings, what-if and
 * restatements stand on it.
 */
package io.cxrating.figures.rated;
