/**
 * The page of one unit: rating, lost points, trend, data quality and emotions. Each lost point
 * links to its interactions.
 */
@NullMarked
package io.cxrating.web.unit;

import org.jspecify.annotations.NullMarked;
