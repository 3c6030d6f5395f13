/**
 * The page of one unit: rating, lost points, trend, data quality and emotions. Each lost point
 * links to its interactions.
 */
package io.cxrating.web.unit;
