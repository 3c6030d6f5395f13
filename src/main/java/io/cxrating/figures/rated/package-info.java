/**
 * The rows of ratings: their content and their computation from sums. Ratings, what-if and
 * restatements use it.
 */
@NullMarked
package io.cxrating.figures.rated;

import org.jspecify.annotations.NullMarked;
