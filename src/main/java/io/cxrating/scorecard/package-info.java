/**
 * The share of customers that achieved an outcome, unit by unit, against a target. It answers
 * {@code /outcome-scorecards}.
 */
package io.cxrating.scorecard;
