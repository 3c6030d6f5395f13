/**
 * The number of interactions required for a margin of error or to detect a difference. It answers
 * {@code /plan}.
 */
@NullMarked
package io.cxrating.comparison.plan;

import org.jspecify.annotations.NullMarked;
