/**
 * An interface of a few questions, and the sums that answer them. Features depend on this package
 * and on no engine.
 */
@NullMarked
package io.cxrating.tally;

import org.jspecify.annotations.NullMarked;
