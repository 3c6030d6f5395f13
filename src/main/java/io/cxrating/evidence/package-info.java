/**
 * Whether meeting a criterion is associated with an outcome, and where along a measure the outcome
 * changes. It answers {@code /evidence} and {@code /evidence/targets}.
 */
@NullMarked
package io.cxrating.evidence;

import org.jspecify.annotations.NullMarked;
