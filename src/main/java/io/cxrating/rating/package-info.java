/** Ratings of a slice by any dimensions. It answers {@code /ratings}. */
package io.cxrating.rating;
