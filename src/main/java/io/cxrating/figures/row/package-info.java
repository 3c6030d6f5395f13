/**
 * Values that the rows of several figures share, and interactions as rows of lists. It depends on
 * no figure.
 */
@NullMarked
package io.cxrating.figures.row;

import org.jspecify.annotations.NullMarked;
