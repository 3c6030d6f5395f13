/**
 * Rankings of units, each with the range of its true rank and its place in a funnel. It answers
 * {@code /rankings}.
 */
@NullMarked
package io.cxrating.comparison.ranking;

import org.jspecify.annotations.NullMarked;
