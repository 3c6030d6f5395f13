/**
 * A survey beside what was observed: scores, non-response, agreement and prediction. Each analysis
 * is one class over sums by kind.
 */
package io.cxrating.contrast;
