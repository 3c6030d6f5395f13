/** Ratings of a slice by any dimensions. It answers {@code /ratings}. */
@NullMarked
package io.cxrating.rating;

import org.jspecify.annotations.NullMarked;
