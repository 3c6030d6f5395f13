/** Control charts and change points of a series. Limits apply to the whole series. */
@NullMarked
package io.cxrating.stats.chart;

import org.jspecify.annotations.NullMarked;
