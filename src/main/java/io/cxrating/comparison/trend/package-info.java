/**
 * One slice over time: differences between periods, change points and a control chart. It answers
 * {@code /trends}.
 */
package io.cxrating.comparison.trend;
