/**
 * One slice over time: differences between periods, change points and a control chart. It answers
 * {@code /trends}.
 */
@NullMarked
package io.cxrating.comparison.trend;

import org.jspecify.annotations.NullMarked;
