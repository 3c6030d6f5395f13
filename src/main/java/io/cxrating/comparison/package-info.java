/**
 * Differences between units with verdicts that hold for all pairs jointly. The subpackages rank
 * units, follow one slice over time and plan sample sizes.
 */
@NullMarked
package io.cxrating.comparison;

import org.jspecify.annotations.NullMarked;
