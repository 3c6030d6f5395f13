/**
 * Scores of a survey, non-response and its adjustment. Bounds hold whatever the silent would have
 * said.
 */
package io.cxrating.stats.survey;
