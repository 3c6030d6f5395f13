/**
 * How many interactions it takes to reach a margin of error or to find a difference. It answers
 * {@code /plan}.
 */
package io.cxrating.comparison.plan;
