/** Ratings over time: control limits, signals and change points. */
package io.cxrating.stats.chart;
