/**
 * The share of customers that achieved an outcome, by unit, compared with a target. It answers
 * {@code /outcome-scorecards}.
 */
@NullMarked
package io.cxrating.scorecard;

import org.jspecify.annotations.NullMarked;
