/** What customers achieved, by unit: for those who want to be measured, and rewarded, by that. */
package io.cxrating.scorecard;
