/**
 * Scores of a survey, non-response and its adjustment. Bounds are valid for any answers of the
 * non-respondents.
 */
@NullMarked
package io.cxrating.stats.survey;

import org.jspecify.annotations.NullMarked;
