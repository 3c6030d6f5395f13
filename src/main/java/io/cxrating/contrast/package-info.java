/**
 * Contrast of survey and rating: scores, non-response, agreement and prediction. Each analysis is
 * one class over sums by kind.
 */
@NullMarked
package io.cxrating.contrast;

import org.jspecify.annotations.NullMarked;
