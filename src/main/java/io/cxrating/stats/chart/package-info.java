/** Control charts and change points of a series. Limits hold for the series as a whole. */
package io.cxrating.stats.chart;
